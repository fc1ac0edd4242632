import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { EventNetwork } from './event-network.entity.js';

export const eventNetworkData = dataMap(EventNetwork, {
  eventId: technical('The event; whose it is, the event says.'),
  network: personal({
    category: 'A', what: { en: 'the network of a sign-in and the like, for 48 hours (only as a code)', nb: 'nettverket ved innlogging og lignende, i 48 timer (bare som en kode)', nn: 'nettverket ved innlogging og liknande, i 48 timar (berre som ein kode)' },
    purposes: ['security'], source: ['browser'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  at: technical('When it was kept, so that it can go in time.'),
}, { about: [{ through: 'eventId' }], called: { en: 'Networks of sign-ins', nb: 'Nettverk ved innlogging', nn: 'Nettverk ved innlogging' } });
