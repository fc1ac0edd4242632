import { path } from '../platform/web/urls.js';

export const journalsUrls = {
  platformHome: path('/:lang'),
  home: path('/:journal/:lang'),
  logo: path('/:journal/logo'),
  admin: path('/:lang/admin'),
  jobs: path('/:lang/admin/jobs'),
  jobRetry: path('/:lang/admin/jobs/:job/retry'),
  journals: path('/:lang/admin/journals'),
  newJournal: path('/:lang/admin/journals/new'),
  opening: path('/:lang/admin/journals/:journal/opening'),
  settings: path('/:journal/:lang/desk/settings'),
  contactSettings: path('/:journal/:lang/desk/settings/contact'),
  textSettings: path('/:journal/:lang/desk/settings/texts'),
  lookSettings: path('/:journal/:lang/desk/settings/look'),
  logoSettings: path('/:journal/:lang/desk/settings/logo'),
  closing: path('/:journal/:lang/desk/settings/closing'),
  sections: path('/:journal/:lang/desk/settings/sections'),
  newSection: path('/:journal/:lang/desk/settings/sections/new'),
  section: path('/:journal/:lang/desk/settings/sections/:section'),
  sectionPlace: path('/:journal/:lang/desk/settings/sections/:section/place'),
};
