import type { Room } from '../access/room.js';
import { contributorData } from './contributor.data.js';
import { Contributor } from './contributor.entity.js';
import { contributorIdentifierData } from './contributor-identifier.data.js';
import { ContributorIdentifier } from './contributor-identifier.entity.js';
import { ContributorsModule } from './contributors.module.js';
import { contributorsTexts } from './contributors.texts.js';

export const contributorsRoom: Room = {
  module: ContributorsModule,
  entities: [Contributor, ContributorIdentifier],
  texts: [contributorsTexts],
  rules: {},
  holder: { room: 'contributors', maps: [contributorData, contributorIdentifierData] },
};
