import type { Room } from '../access/room.js';
import { Contributor } from './contributor.entity.js';
import { ContributorsModule } from './contributors.module.js';

export const contributorsRoom: Room = {
  module: ContributorsModule,
  entities: [Contributor],
  texts: [],
  rules: {},
  holder: { room: 'contributors', maps: [] },
};
