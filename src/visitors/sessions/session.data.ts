import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Session } from './session.entity.js';

export const sessionData = dataMap(Session, {
  id: technical('Its number, for references within the database.'),
  tokenHash: technical('A digest of the secret in the cookie; says nothing about anyone.'),
  personId: personal({
    category: 'D', what: { en: 'that you are signed in', nb: 'at du er logget inn', nn: 'at du er logga inn' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  behindId: personal({
    category: 'D', what: { en: 'that you act for someone else just now', nb: 'at du handler på vegne av en annen akkurat nå', nn: 'at du handlar på vegner av ein annan akkurat no' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  ip: personal({
    category: 'D', what: { en: 'the network address you signed in from', nb: 'nettadressen du logget inn fra', nn: 'nettadressa du logga inn frå' },
    purposes: ['security'], source: ['browser'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  browser: personal({
    category: 'D', what: { en: 'the browser you signed in with', nb: 'nettleseren du logget inn med', nn: 'nettlesaren du logga inn med' },
    purposes: ['security'], source: ['browser'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  startedAt: personal({
    category: 'D', what: { en: 'when you signed in', nb: 'når du logget inn', nn: 'når du logga inn' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  seenAt: personal({
    category: 'D', what: { en: 'when you were last seen signed in', nb: 'når du sist ble sett innlogget', nn: 'når du sist vart sett innlogga' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  endsAt: technical('When it ends at the latest.'),
  provenAt: technical('When it was last shown once more whose it is.'),
  onlyKind: technical('What kind of thing a mailed link opens.'),
  onlyId: technical('The one thing that a mailed link opens.'),
}, { about: ['personId'], called: { en: 'Where you are signed in', nb: 'Her er du logget inn', nn: 'Her er du logga inn' } });
