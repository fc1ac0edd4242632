import type { RightsPart } from '../rights-part.js';
import { Restrict } from './restrict.js';
import { RestrictionLetters } from './restriction-letters.js';
import { RestrictionPages } from './restriction-pages.js';
import { RestrictionSubject } from './restriction.subject.js';
import { RestrictionEndController, RestrictionsController } from './restrictions.controller.js';
import { restrictionsPolicy } from './restrictions.policy.js';
import { RestrictionsQuery } from './restrictions.query.js';
import { restrictionsTexts } from './restrictions.texts.js';
import { restrictionsUrls } from './urls.js';

/** Restricting the use of someone's data (R4): from a request, until the person was told that it ends. */
export const restrictionsPart: RightsPart = {
  controllers: [RestrictionsController, RestrictionEndController],
  providers: [Restrict, RestrictionLetters, RestrictionPages, RestrictionSubject, RestrictionsQuery],
  exports: [RestrictionSubject],
  rules: restrictionsPolicy,
  texts: [restrictionsTexts],
  subjects: [RestrictionSubject],
  queueLinks: [{ order: 10, label: 'restriction.title', href: restrictionsUrls.list }],
  requestTools: [{ order: 10, label: 'restriction.place', kinds: ['restriction', 'rectification', 'objection', 'complaint', 'erasure'], href: ({ lang, rightsRequest }) => restrictionsUrls.begin({ lang, rightsRequest }) }],
};
