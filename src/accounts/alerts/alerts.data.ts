import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { AlertSubscriber } from './alert-subscriber.entity.js';

const own = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['alerts'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'delete', ...more });

export const alertSubscriberData = dataMap(AlertSubscriber, {
  id: technical('Its number, for references within the database.'),
  journalId: own({ en: 'the journal whose new issues you want to hear of', nb: 'tidsskriftet du vil høre om nye numre av', nn: 'tidsskriftet du vil høyre om nye nummer av' }),
  email: own({ en: 'the address that gets mail about new issues', nb: 'adressen som får e-post om nye numre', nn: 'adressa som får e-post om nye nummer' }, { editedBy: ['nobody'] }),
  language: own({ en: 'the language of the mail about new issues', nb: 'språket i e-posten om nye numre', nn: 'språket i e-posten om nye nummer' }),
  askedAt: own({ en: 'when you asked for mail about new issues', nb: 'når du ba om e-post om nye numre', nn: 'når du bad om e-post om nye nummer' }, { source: ['system'], editedBy: ['nobody'] }),
  confirmedAt: own({ en: 'when you said yes to mail about new issues', nb: 'når du sa ja til e-post om nye numre', nn: 'når du sa ja til e-post om nye nummer' }, { editedBy: ['nobody'] }),
  statementVersion: technical('The version of the privacy statement that was in force.'),
}, { about: [{ address: 'email' }], called: { en: 'Mail about new issues', nb: 'E-post om nye numre', nn: 'E-post om nye nummer' } });
