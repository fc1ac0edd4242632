import { dataMap, personal, technical, type PlaceOutsideTables } from '../../personal-data/data-map.js';
import { ElsewhereErrand } from './errand.entity.js';
import { ExternalIdentity } from './external-identity.entity.js';

const purposes = ['account', 'security'] as const;
const seenBy = ['self', 'webAdmin', 'manager'] as const;

export const externalIdentityData = dataMap(ExternalIdentity, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose account it opens.'),
  type: personal({
    category: 'A', what: { en: 'which accounts elsewhere you connected (Feide, ORCID)', nb: 'hvilke kontoer andre steder du har koblet til (Feide, ORCID)', nn: 'kva kontoar andre stader du har kopla til (Feide, ORCID)' },
    purposes, source: ['self'], seenBy, editedBy: ['self', 'webAdmin', 'manager'], onErasure: 'delete',
  }),
  issuer: technical('Who vouches for it: the address of Feide or of ORCID.'),
  value: personal({
    category: 'A', what: { en: 'what Feide or ORCID calls you: a random number, or your iD', nb: 'hva Feide eller ORCID kaller deg: et tilfeldig nummer, eller iD-en din', nn: 'kva Feide eller ORCID kallar deg: eit tilfeldig nummer, eller iD-en din' },
    purposes, source: ['feide', 'orcid'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  name: personal({
    category: 'A', what: { en: 'your name as Feide or ORCID writes it', nb: 'navnet ditt slik Feide eller ORCID skriver det', nn: 'namnet ditt slik Feide eller ORCID skriv det' },
    purposes, source: ['feide', 'orcid'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  affiliation: personal({
    category: 'A', what: { en: 'the organisation that Feide says you belong to', nb: 'organisasjonen Feide sier du hører til', nn: 'organisasjonen Feide seier du høyrer til' },
    purposes, source: ['feide'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  readerOf: personal({
    category: 'A', what: { en: 'journals that you follow as a reader since you connected Feide', nb: 'tidsskrifter du følger som leser siden du koblet til Feide', nn: 'tidsskrift du følgjer som lesar sidan du kopla til Feide' },
    purposes, source: ['feide'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  note: personal({
    category: 'A', what: { en: 'what staff noted about a connected account', nb: 'hva medarbeidere har notert om en tilkoblet konto', nn: 'kva medarbeidarar har notert om ein tilkopla konto' },
    purposes: ['security'], source: ['staff'], seenBy, editedBy: ['webAdmin', 'manager'], onErasure: 'delete',
  }),
  linkedAt: personal({
    category: 'A', what: { en: 'when you connected it', nb: 'når du koblet den til', nn: 'når du kopla han til' },
    purposes: ['security'], source: ['system'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  usedAt: personal({
    category: 'A', what: { en: 'when you last signed in with it', nb: 'når du sist logget inn med den', nn: 'når du sist logga inn med han' },
    purposes: ['security'], source: ['system'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  endedAt: personal({
    category: 'A', what: { en: 'when it was disconnected', nb: 'når den ble koblet fra', nn: 'når han vart kopla frå' },
    purposes: ['security'], source: ['system'], seenBy, editedBy: ['nobody'], onErasure: 'delete',
  }),
  endedById: personal({
    category: 'A', what: { en: 'who disconnected it', nb: 'hvem som koblet den fra', nn: 'kven som kopla han frå' },
    purposes: ['security'], source: ['system'], seenBy: ['webAdmin'], editedBy: ['nobody'], onErasure: 'blank',
  }),
}, { called: { en: 'Accounts elsewhere', nb: 'Kontoer andre steder', nn: 'Kontoar andre stader' } });

export const elsewhereErrandData = dataMap(ElsewhereErrand, {
  id: technical('Its number, for references within the database.'),
  secretHash: technical('A digest of the secret in the cookie; says nothing about anyone.'),
  type: technical('Feide or ORCID.'),
  intent: technical('To sign in, to connect, or to register.'),
  personId: technical('Whose account it is for, where that is known.'),
  language: technical('In which language the pages afterwards are.'),
  next: technical('To which page of ours afterwards.'),
  expiresAt: technical('When it ends.'),
  returnedAt: technical('When the answer came.'),
  told: personal({
    category: 'A', what: { en: 'what Feide or ORCID told about you just now, until you have said what to do with it', nb: 'hva Feide eller ORCID nettopp fortalte om deg, til du har sagt hva som skal gjøres med det', nn: 'kva Feide eller ORCID nettopp fortalde om deg, til du har sagt kva som skal gjerast med det' },
    purposes: ['security'], source: ['feide', 'orcid'], seenBy: ['self'], editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { called: { en: 'Signing in elsewhere, under way', nb: 'Pågående innlogging andre steder', nn: 'Pågåande innlogging andre stader' } });

export const elsewhereCookie: PlaceOutsideTables = {
  place: 'cookie elsewhere (__Host-elsewhere on https), set when someone presses the button of a sign-in elsewhere, for an hour or until it is used',
  datum: technical('A random secret and nothing else, which shows that whoever comes back is who went.'),
};
