import { defineTexts } from '../../platform/i18n/texts.js';

export const setupTexts = defineTexts({
  'setup.title': { en: 'Welcome to Palimpsest', nb: 'Velkommen til Palimpsest', nn: 'Velkomen til Palimpsest' },
  'setup.intro': {
    en: 'This is a new installation. Make the account of its web administrator; after that comes the first journal.',
    nb: 'Dette er en ny installasjon. Opprett kontoen til nettadministratoren; deretter kommer det første tidsskriftet.',
    nn: 'Dette er ein ny installasjon. Opprett kontoen til nettadministratoren; deretter kjem det første tidsskriftet.',
  },
  'setup.submit': { en: 'Make the account', nb: 'Opprett kontoen', nn: 'Opprett kontoen' },
});
