import type { Part } from '../../access/part.js';
import { AccountConsentController } from './account-consent.controller.js';
import { AskWithdrawal } from './ask-withdrawal.js';
import { consentData } from './consent.data.js';
import { Consent } from './consent.entity.js';
import { ConsentsController } from './consents.controller.js';
import { ConsentsPages } from './consents-pages.js';
import { consentsPolicy } from './consents.policy.js';
import { consentsTexts } from './consents.texts.js';
import { Consents } from './consents.js';
import { consentsUrls } from './urls.js';
import { WhatRests } from './what-rests.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** What people said yes to. */
export const consentsPart: Part = {
  controllers: [AccountConsentController, ConsentsController],
  providers: [AskWithdrawal, Consents, ConsentsPages, WhatRests, WithdrawConsent],
  exports: [Consents],
  entities: [Consent],
  maps: [consentData],
  rules: consentsPolicy,
  texts: [consentsTexts],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 70, label: 'consents.title', href: consentsUrls.mine, action: 'profile.read' }],
};
