import { defineTexts } from '../platform/i18n/texts.js';

export const rightsTexts = defineTexts({
  'rights.privacy': { en: 'Privacy', nb: 'Personvern', nn: 'Personvern' },
});
