import type { Part } from '../../access/part.js';
import { BroughtBack } from './brought-back.js';
import { ComeBack } from './come-back.js';
import { Connect } from './connect.js';
import { ConnectedController } from './connected.controller.js';
import { ConnectedPages } from './connected-pages.js';
import { Disconnect } from './disconnect.js';
import { ElsewhereController } from './elsewhere.controller.js';
import { elsewhereCookie, elsewhereErrandData, externalIdentityData } from './elsewhere.data.js';
import { ElsewherePages } from './elsewhere-pages.js';
import { elsewherePolicy } from './elsewhere.policy.js';
import { elsewhereTexts } from './elsewhere.texts.js';
import { ElsewhereErrand } from './errand.entity.js';
import { Errands } from './errands.js';
import { ExternalIdentity } from './external-identity.entity.js';
import { Identities } from './identities.js';
import { IdentityLetters } from './identity-letters.js';
import { Oidc } from './oidc.js';
import { OwnIdentities } from './own-identities.js';
import { PersonConnected } from './person-connected.js';
import { PersonConnectedController } from './person-connected.controller.js';
import { PersonConnectedPages } from './person-connected-pages.js';
import { Providers } from './providers.js';
import { SetOut } from './set-out.js';
import { elsewhereUrls } from './urls.js';
import { WaitingIdentities } from './waiting-identities.js';
import { editedAt } from '../../personal-data/data-map.js';

/** Signing in with Feide and ORCID, and what comes with it (A14, A19, B8). Off until configured. */
export const elsewherePart: Part = {
  edited: [editedAt(ExternalIdentity, ['type'], elsewhereUrls.connected)],
  controllers: [ElsewhereController, ConnectedController, PersonConnectedController],
  providers: [
    BroughtBack, ComeBack, Connect, ConnectedPages, Disconnect, ElsewherePages, Errands, Identities, IdentityLetters, Oidc, OwnIdentities, PersonConnected, PersonConnectedPages, Providers, SetOut,
    WaitingIdentities,
  ],
  entities: [ExternalIdentity, ElsewhereErrand],
  maps: [externalIdentityData, elsewhereErrandData],
  elsewhere: [elsewhereCookie],
  texts: [elsewhereTexts],
  rules: elsewherePolicy,
  navigation: [{ place: 'profile', group: 'profile.group.security', order: 56, label: 'elsewhere.connected', href: elsewhereUrls.connected, action: 'identity.list' }],
  personLinks: [{
    order: 40, label: 'elsewhere.connected', action: 'identity.ofPerson',
    href: ({ lang, journal, person }) => (journal ? elsewhereUrls.ofJournalPerson({ journal, lang, person }) : elsewhereUrls.ofPerson({ lang, person })),
  }],
  automated: [
    {
      job: 'elsewhere.expire',
      words: { en: 'What Feide or ORCID told about someone who then did nothing with it is removed.', nb: 'Det Feide eller ORCID fortalte om noen som ikke gjorde noe med det, blir fjernet.', nn: 'Det Feide eller ORCID fortalde om nokon som ikkje gjorde noko med det, blir fjerna.' },
    },
    {
      job: 'identities.forget',
      words: { en: 'A connected account that was disconnected is forgotten after {identities}.', nb: 'En tilkoblet konto som er koblet fra, blir glemt etter {identities}.', nn: 'Ein tilkopla konto som er kopla frå, blir gløymd etter {identities}.' },
    },
  ],
  onMerge: {
    pointers: [
      { table: 'external_identity', column: 'person_id', how: { same: ['type'], where: `type = 'orcid' and ended_at is null`, then: { end: 'ended_at' } } },
      { table: 'elsewhere_errand', column: 'person_id', how: 'drop' },
    ],
  },
};
