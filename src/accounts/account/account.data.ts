import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { Account } from './account.entity.js';

export const accountData = dataMap(Account, {
  personId: technical('The person whose account it is.'),
  username: personal({
    category: 'A', what: { en: 'your user name', nb: 'brukernavnet ditt', nn: 'brukarnamnet ditt' },
    purposes: ['account', 'staff'], source: ['self', 'staff', 'import'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  passwordHash: personal({
    category: 'A', what: { en: 'your password (only as a code)', nb: 'passordet ditt (bare som en kode)', nn: 'passordet ditt (berre som ein kode)' },
    purposes: ['security'], source: ['self'], seenBy: ['nobody'], editedBy: ['self'], onErasure: 'delete',
  }),
  webAdmin: personal({
    category: 'A', what: { en: 'whether you administer the platform', nb: 'om du administrerer plattformen', nn: 'om du administrerer plattforma' },
    purposes: ['staff'], source: ['staff', 'system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  registeredAt: personal({
    category: 'A', what: { en: 'when you registered', nb: 'når du registrerte deg', nn: 'når du registrerte deg' },
    purposes: ['account', 'staff'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  confirmedAt: personal({
    category: 'A', what: { en: 'when you confirmed your address', nb: 'når du bekreftet adressen din', nn: 'når du stadfesta adressa di' },
    purposes: ['account', 'security'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  lastSignInAt: personal({
    category: 'A', what: { en: 'when you last signed in', nb: 'når du sist logget inn', nn: 'når du sist logga inn' },
    purposes: ['security'], source: ['system'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  guidelinesAgreedAt: personal({
    category: 'A', what: { en: 'when you agreed to the guidelines', nb: 'når du godtok retningslinjene', nn: 'når du godtok retningslinjene' },
    purposes: ['account', 'staff'], source: ['self'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  guidelinesVersion: personal({
    category: 'A', what: { en: 'which version of the guidelines you agreed to', nb: 'hvilken versjon av retningslinjene du godtok', nn: 'kva versjon av retningslinjene du godtok' },
    purposes: ['account', 'staff'], source: ['self'], seenBy: ['self', 'webAdmin', 'manager'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'Your account', nb: 'Kontoen din', nn: 'Kontoen din' } });
