import { defineTexts } from '../platform/i18n/texts.js';

export const accountsTexts = defineTexts({
  'accounts.profile': { en: 'My profile', nb: 'Profilen min', nn: 'Profilen min' },
});
