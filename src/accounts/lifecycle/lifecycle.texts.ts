import { defineTexts } from '../../platform/i18n/texts.js';

export const lifecycleTexts = defineTexts({
  'date.expiry': { en: 'Expiry date', nb: 'Utløpsdato', nn: 'Utløpsdato' },
  'date.reason': { en: 'Reason', nb: 'Grunn', nn: 'Grunn' },
});
