import type { Room } from '../access/room.js';
import { Galley } from './galley.entity.js';
import { Issue } from './issue.entity.js';
import { Publication } from './publication.entity.js';
import { PublishingModule } from './publishing.module.js';

export const publishingRoom: Room = {
  module: PublishingModule,
  entities: [Publication, Issue, Galley],
  texts: [],
  rules: {},
  holder: { room: 'publishing', maps: [] },
};
