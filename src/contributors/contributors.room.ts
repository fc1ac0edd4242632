import type { Room } from '../access/room.js';
import { contributorData } from './contributor.data.js';
import { Contributor } from './contributor.entity.js';
import { ContributorsModule } from './contributors.module.js';
import { contributorsTexts } from './contributors.texts.js';

export const contributorsRoom: Room = {
  module: ContributorsModule,
  entities: [Contributor],
  texts: [contributorsTexts],
  rules: {},
  holder: { room: 'contributors', maps: [contributorData] },
};
