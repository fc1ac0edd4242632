import { always } from '../../access/policy.js';
import type { RightsPart } from '../rights-part.js';
import { breachData } from './breach.data.js';
import { Breach, BreachEntry } from './breach.entities.js';
import { BreachPages } from './breach-pages.js';
import { BreachSubject } from './breach.subject.js';
import { BreachController, BreachesController } from './breaches.controller.js';
import { Breaches } from './breaches.js';
import { ReportedBreach } from './reported-breach.js';
import { breachesTexts } from './breaches.texts.js';

/** Breaches of security, with the clock of 72 hours (P5). */
export const breachesPart: RightsPart = {
  controllers: [BreachesController, BreachController],
  providers: [Breaches, BreachPages, BreachSubject, ReportedBreach],
  exports: [BreachSubject, ReportedBreach],
  reportables: [ReportedBreach],
  entities: [Breach, BreachEntry],
  maps: breachData,
  texts: [breachesTexts],
  subjects: [BreachSubject],
  rules: {
    'breach.list': { on: 'platform', allow: { webAdmin: always } },
    'breach.enter': { on: 'platform', allow: { webAdmin: always }, whileActing: false },
    'breach.read': { on: 'breach', allow: { webAdmin: always } },
    'breach.change': { on: 'breach', allow: { webAdmin: always }, whileActing: false },
  },
  automated: [{
    job: 'breaches.warn',
    words: {
      en: 'The web administrator is warned while the 72 hours run in which the authority is told of a breach.', nb: 'Nettadministratoren varsles mens de 72 timene går som tilsynet skal få vite om et brudd innen.', nn: 'Nettadministratoren blir varsla medan dei 72 timane går som tilsynet skal få vite om eit brot innan.',
    },
  }, {
    job: 'breaches.end',
    words: { en: 'What was written of a breach is deleted {breaches} after it was closed.', nb: 'Det som er skrevet om et brudd, slettes {breaches} etter at det er avsluttet.', nn: 'Det som er skrive om eit brot, blir sletta {breaches} etter at det er avslutta.' },
  }],
};
