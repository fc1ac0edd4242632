import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { AuthenticatorApp } from './authenticator-app.entity.js';
import { FactorRemoval } from './factor-removal.entity.js';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactorRole } from './second-factor-role.entity.js';

const security = { category: 'A', purposes: ['security'], onErasure: 'delete' } as const;

export const authenticatorAppData = dataMap(AuthenticatorApp, {
  personId: technical('The person whose app it is.'),
  secret: personal({
    ...security, what: { en: 'the key that your authenticator app shares with us', nb: 'nøkkelen som autentiseringsappen din deler med oss', nn: 'nøkkelen som autentiseringsappen din deler med oss' },
    source: ['system'], seenBy: ['nobody'], editedBy: ['self'],
  }),
  addedAt: personal({
    ...security, what: { en: 'when you set up your authenticator app', nb: 'når du satte opp autentiseringsappen', nn: 'når du sette opp autentiseringsappen' },
    source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'],
  }),
  lastStep: technical('The last code that was taken, so that none is taken twice.'),
  lastUsedAt: personal({
    ...security, what: { en: 'when you last used your authenticator app', nb: 'når du sist brukte autentiseringsappen', nn: 'når du sist brukte autentiseringsappen' },
    source: ['system'], seenBy: ['self'], editedBy: ['nobody'],
  }),
}, { called: { en: 'Authenticator app', nb: 'Autentiseringsapp', nn: 'Autentiseringsapp' } });

export const recoveryCodeData = dataMap(RecoveryCode, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose code it is.'),
  hash: personal({
    ...security, what: { en: 'your recovery codes, as sums that nobody can read', nb: 'gjenopprettingskodene dine, som summer ingen kan lese', nn: 'gjenopprettingskodane dine, som summar ingen kan lese' },
    source: ['system'], seenBy: ['nobody'], editedBy: ['self'],
  }),
  madeAt: technical('When the codes were made.'),
  usedAt: personal({
    ...security, what: { en: 'when you used a recovery code', nb: 'når du brukte en gjenopprettingskode', nn: 'når du brukte ein gjenopprettingskode' },
    source: ['system'], seenBy: ['self'], editedBy: ['nobody'],
  }),
}, { called: { en: 'Recovery codes', nb: 'Gjenopprettingskoder', nn: 'Gjenopprettingskodar' } });

export const passkeyData = dataMap(Passkey, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose passkey it is.'),
  name: personal({
    ...security, what: { en: 'what you call your passkeys', nb: 'det du kaller passnøklene dine', nn: 'det du kallar passnøklane dine' },
    source: ['self'], seenBy: ['self'], editedBy: ['self'],
  }),
  credentialId: personal({
    ...security, what: { en: 'the numbers of your passkeys', nb: 'numrene til passnøklene dine', nn: 'nummera til passnøklane dine' },
    source: ['browser'], seenBy: ['nobody'], editedBy: ['nobody'],
  }),
  publicKey: technical('The public half of the key: good for checking a signature and for nothing else.'),
  counter: technical('How often the key has signed, to tell a copy.'),
  transports: technical('How a browser reaches the key: by cable, radio or built in.'),
  addedAt: personal({
    ...security, what: { en: 'when you added a passkey', nb: 'når du la til en passnøkkel', nn: 'når du la til ein passnøkkel' },
    source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'],
  }),
  lastUsedAt: personal({
    ...security, what: { en: 'when you last used a passkey', nb: 'når du sist brukte en passnøkkel', nn: 'når du sist brukte ein passnøkkel' },
    source: ['system'], seenBy: ['self'], editedBy: ['nobody'],
  }),
}, { called: { en: 'Passkeys', nb: 'Passnøkler', nn: 'Passnøklar' } });

export const secondFactorRoleData = dataMap(SecondFactorRole, {
  role: technical('A role of this platform, not of a person.'),
  since: technical('Since when it needs a second factor.'),
});

export const factorRemovalData = dataMap(FactorRemoval, {
  id: technical('Its number, for references within the database.'),
  personId: technical('The person whose second factor is said to be lost.'),
  askedAt: personal({
    ...security, what: { en: 'when you told us that your second factor is lost', nb: 'når du meldte fra om at du har mistet det andre trinnet i påloggingen', nn: 'når du melde frå om at du har mista det andre trinnet i pålogginga' },
    source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'],
  }),
  opensAt: technical('When the waiting time is over.'),
  endsAt: technical('When the link is too old.'),
  remindedAt: technical('When the mail went that says that the waiting time is over.'),
  closedAt: technical('When it was done, stopped or given up.'),
}, { called: { en: 'A lost second factor', nb: 'Mistet andre trinn', nn: 'Mista andre trinn' } });
