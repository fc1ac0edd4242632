import type { EditorialPart } from '../editorial-part.js';
import { AgreementRecord } from './agreement-record.entity.js';
import { AgreementSettingsController, OwnAgreementController, StaffAgreementController } from './agreements.controller.js';
import { agreementRecordData, publishingAgreementData } from './agreements.data.js';
import { agreementsPolicy } from './agreements.policy.js';
import { agreementsTexts } from './agreements.texts.js';
import { Agreements } from './agreements.js';
import { PublishingAgreement } from './publishing-agreement.entity.js';
import { agreementUrls } from './urls.js';

/** What a journal and its authors agree on before it publishes their work. */
export const agreementsPart: EditorialPart = {
  controllers: [AgreementSettingsController, StaffAgreementController, OwnAgreementController],
  providers: [Agreements],
  entities: [PublishingAgreement, AgreementRecord],
  maps: [publishingAgreementData, agreementRecordData],
  texts: [agreementsTexts],
  rules: agreementsPolicy,
  automated: [{ job: null, words: {
    en: 'When a manuscript is accepted in a journal that has a publishing agreement, its author is asked to accept it.',
    nb: 'Når et manuskript blir antatt i et tidsskrift som har en publiseringsavtale, blir forfatteren bedt om å godta den.',
    nn: 'Når eit manuskript blir teke inn i eit tidsskrift som har ein publiseringsavtale, blir forfattaren beden om å godta han.',
  } }],
  navigation: [{ place: 'journalSettings', group: 'journals.group.submissions', order: 12, label: 'agreement.nav', href: agreementUrls.settings, action: 'agreement.settings' }],
  submissionLinks: [{ order: 28, label: 'agreement.title', action: 'agreement.see', href: agreementUrls.staff }],
};
