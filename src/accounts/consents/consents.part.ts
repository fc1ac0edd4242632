import type { Part } from '../../access/part.js';
import { ChangedConsentController } from './changed-consent.controller.js';
import { consentData } from './consent.data.js';
import { Consent } from './consent.entity.js';
import { ConsentEnds } from './consent-ends.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsPages } from './consents-pages.js';
import { consentsPolicy } from './consents.policy.js';
import { consentsTexts } from './consents.texts.js';
import { Consents } from './consents.js';
import { consentsUrls } from './urls.js';
import { WhatRests } from './what-rests.js';
import { WithdrawConsent } from './withdraw-consent.js';
import { editedAt } from '../../personal-data/data-map.js';

/** What people said yes to. */
export const consentsPart: Part = {
  edited: [editedAt(Consent, ['purpose'], consentsUrls.mine)],
  controllers: [ChangedConsentController, ConsentsController],
  providers: [ConsentEnds, Consents, ConsentsPages, WhatRests, WithdrawConsent],
  exports: [Consents, WhatRests],
  entities: [Consent],
  maps: [consentData],
  rules: consentsPolicy,
  texts: [consentsTexts],
  automated: [{
    job: 'consents.expire',
    words: { en: 'The proof of a consent is deleted {proofOfConsent} after it ended.', nb: 'Beviset for et samtykke slettes {proofOfConsent} etter at det tok slutt.', nn: 'Provet for eit samtykke blir sletta {proofOfConsent} etter at det tok slutt.' },
  }],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 70, label: 'consents.title', href: consentsUrls.mine, action: 'profile.read' }],
};
