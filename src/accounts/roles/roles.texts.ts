import { defineTexts } from '../../platform/i18n/texts.js';

/** The names of the roles. A reviewer is a fagfelle, never an anmelder. */
export const roleTexts = defineTexts({
  'role.webAdmin': { en: 'Web administrator', nb: 'Nettadministrator', nn: 'Nettadministrator' },
  'role.manager': { en: 'Journal manager', nb: 'Tidsskriftleder', nn: 'Tidsskriftleiar' },
  'role.editor': { en: 'Editor', nb: 'Redaktør', nn: 'Redaktør' },
  'role.productionEditor': { en: 'Production editor', nb: 'Produksjonsredaktør', nn: 'Produksjonsredaktør' },
  'role.sectionEditor': { en: 'Section editor', nb: 'Seksjonsredaktør', nn: 'Seksjonsredaktør' },
  'role.guestEditor': { en: 'Guest editor', nb: 'Gjesteredaktør', nn: 'Gjesteredaktør' },
  'role.editorialAssistant': { en: 'Editorial assistant', nb: 'Redaksjonsassistent', nn: 'Redaksjonsassistent' },
  'role.copyeditor': { en: 'Copyeditor', nb: 'Språkvasker', nn: 'Språkvaskar' },
  'role.layoutEditor': { en: 'Layout editor', nb: 'Layoutansvarlig', nn: 'Layoutansvarleg' },
  'role.proofreader': { en: 'Proofreader', nb: 'Korrekturleser', nn: 'Korrekturlesar' },
  'role.author': { en: 'Author', nb: 'Forfatter', nn: 'Forfattar' },
  'role.translator': { en: 'Translator', nb: 'Oversetter', nn: 'Omsetjar' },
  'role.reviewer': { en: 'Reviewer', nb: 'Fagfelle', nn: 'Fagfelle' },
  'role.reader': { en: 'Reader', nb: 'Leser', nn: 'Lesar' },
  'role.subscriptionManager': { en: 'Subscription manager', nb: 'Abonnementsansvarlig', nn: 'Abonnementsansvarleg' },
});
