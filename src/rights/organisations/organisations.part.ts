import type { RightsPart } from '../rights-part.js';
import { announcementsUrls } from '../announcements/urls.js';
import { ChangeOrganisations } from './change-organisations.js';
import { OfficeController } from './office.controller.js';
import { OrganisationPages } from './organisation-pages.js';
import { OrganisationSubject } from './organisation.subject.js';
import { Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.js';
import { OrganisationsController } from './organisations.controller.js';
import { organisationData, privacyOfficeData } from './organisations.data.js';
import { organisationsPolicy } from './organisations.policy.js';
import { organisationsTexts } from './organisations.texts.js';
import { PrivacyOffice } from './privacy-office.entity.js';
import { Responsibilities } from './responsibility.js';
import { organisationsUrls } from './urls.js';

/** Who answers for personal data: controllers as organisations, their agreement, processors and recipients (S2, S3, S10, T5). */
export const organisationsPart: RightsPart = {
  // Its address would be taken for that of an organisation.
  controllers: [OfficeController, OrganisationsController],
  providers: [ChangeOrganisations, OrganisationPages, OrganisationSubject, Organisations, Responsibilities],
  exports: [OrganisationSubject, Organisations],
  entities: [Organisation, PrivacyOffice],
  maps: [organisationData, privacyOfficeData],
  rules: organisationsPolicy,
  texts: [organisationsTexts],
  subjects: [OrganisationSubject],
  navigation: [
    { place: 'platformSettings', group: 'journals.group.privacy', order: 11, label: 'organisations.nav', href: organisationsUrls.list, among: [organisationsUrls.list, organisationsUrls.office, announcementsUrls.versions], action: 'organisation.list' },
    { place: 'journalSettings', group: 'journals.group.privacy', order: 42, label: 'organisations.title', href: organisationsUrls.journalList, action: 'organisation.list' },
  ],
};
