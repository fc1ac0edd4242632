import type { RightsPart } from '../rights-part.js';
import { disclosuresUrls } from '../disclosures/urls.js';
import { mentionsUrls } from '../mentions/urls.js';
import { hiddenUrls } from '../protection/urls.js';
import { restrictionsUrls } from '../restrictions/urls.js';
import { AskController, OwnRequestsController } from './ask.controller.js';
import { AskPages } from './ask-pages.js';
import { QueueController } from './queue.controller.js';
import { RequestLetters } from './request-letters.js';
import { RequestPages } from './request-pages.js';
import { RequestSteps } from './request-steps.js';
import { RequestSubject } from './request.subject.js';
import { RequestSweep } from './request-sweep.js';
import { Requests } from './requests.js';
import { requestsPolicy } from './requests.policy.js';
import { RequestsQuery } from './requests.query.js';
import { requestsTexts } from './requests.texts.js';
import { rightsRequestData } from './rights-request.data.js';
import { RightsRequest } from './rights-request.entity.js';
import { TakeRequests } from './take-requests.js';
import { requestsUrls } from './urls.js';

/** The queue of requests: people ask, and the web administrator answers in time (R9–R12, R18). */
export const requestsPart: RightsPart = {
  requestTools: [{ order: 40, label: 'requests.statistics', kinds: ['erasure', 'objection'], href: (at) => requestsUrls.step({ ...at, step: 'refuse' }, { about: 'statistics' }) }],
  controllers: [AskController, OwnRequestsController, QueueController],
  providers: [AskPages, RequestLetters, RequestPages, RequestSteps, RequestSubject, RequestSweep, Requests, RequestsQuery, TakeRequests],
  exports: [RequestSubject],
  entities: [RightsRequest],
  maps: [rightsRequestData],
  rules: requestsPolicy,
  texts: [requestsTexts],
  subjects: [RequestSubject],
  navigation: [
    { place: 'profile', group: 'profile.group.privacy', order: 68, label: 'requests.own.title', href: requestsUrls.own, action: 'request.make' },
    { place: 'platformStaff', order: 0, label: 'requests.title', href: requestsUrls.queue, among: [requestsUrls.queue, restrictionsUrls.list, disclosuresUrls.list, mentionsUrls.list, hiddenUrls.all], action: 'request.list' },
    { place: 'journalSettings', group: 'journals.group.privacy', order: 41, label: 'requests.passOn', href: requestsUrls.passOn, action: 'request.passOn' },
  ],
  automated: [{
    job: 'requests.warn',
    words: {
      en: 'The web administrator is warned 10 and 3 days before the answer to a request is due.', nb: 'Nettadministratoren varsles 10 og 3 dager før fristen for å svare på en henvendelse.', nn: 'Nettadministratoren blir varsla 10 og 3 dagar før fristen for å svare på ein førespurnad.',
    },
  }, {
    job: 'requests.end',
    words: {
      en: 'A request whose address is not confirmed is removed after {requestsUnconfirmed}; one that is closed, after {requests}. A restriction is forgotten {restrictions} after it was lifted.', nb: 'En henvendelse der adressen ikke er bekreftet, fjernes etter {requestsUnconfirmed}; en som er avsluttet, etter {requests}. En begrensning glemmes {restrictions} etter at den ble opphevet.', nn: 'Ein førespurnad der adressa ikkje er stadfesta, blir fjerna etter {requestsUnconfirmed}; ein som er avslutta, etter {requests}. Ei avgrensing blir gløymd {restrictions} etter at ho vart oppheva.',
    },
  }],
};
