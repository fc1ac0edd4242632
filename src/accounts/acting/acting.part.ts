import type { Part } from '../../access/part.js';
import { ActController } from './act.controller.js';
import { ActedForController } from './acted-for.controller.js';
import { ActFor } from './act-for.js';
import { actingData } from './acting.data.js';
import { Acting } from './acting.entity.js';
import { ActingPages } from './acting-pages.js';
import { actingPolicy } from './acting.policy.js';
import { actingTexts } from './acting.texts.js';
import { Actings } from './actings.js';
import { actingUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** One person acts for another: announced, recorded, told (A16). */
export const actingPart: Part = {
  edited: [editedAt(Acting, ['knownAt'], actingUrls.actedFor)],
  controllers: [ActController, ActedForController],
  providers: [ActFor, ActingPages, Actings],
  entities: [Acting],
  maps: [actingData],
  rules: actingPolicy,
  texts: [actingTexts],
  personLinks: [{ order: 90, label: 'acting.tab', action: 'person.actFor', href: ({ journal, ...at }) => (journal === null ? actingUrls.start(at) : null) }],
  navigation: [{ place: 'profile', group: 'profile.group.security', order: 68, label: 'acting.profile.title', href: actingUrls.actedFor, action: 'acting.read' }],
};
