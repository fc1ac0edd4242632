import { defineTexts } from '../../platform/i18n/texts.js';

export const passwordTexts = defineTexts({
  'password.label': { en: 'Password', nb: 'Passord', nn: 'Passord' },
  'password.new': { en: 'New password', nb: 'Nytt passord', nn: 'Nytt passord' },
  'password.current': { en: 'Your password now', nb: 'Passordet ditt nå', nn: 'Passordet ditt no' },
  'password.hint': {
    en: 'At least 10 characters. Several words are easier to remember and harder to guess. You can paste it from a password manager.',
    nb: 'Minst 10 tegn. Flere ord er lettere å huske og vanskeligere å gjette. Du kan lime det inn fra en passordbehandler.',
    nn: 'Minst 10 teikn. Fleire ord er lettare å hugse og vanskelegare å gjette. Du kan lime det inn frå ein passordbehandlar.',
  },
  'password.missing': { en: 'Write a password', nb: 'Skriv et passord', nn: 'Skriv eit passord' },
  'password.short': { en: 'The password needs at least 10 characters', nb: 'Passordet må ha minst 10 tegn', nn: 'Passordet må ha minst 10 teikn' },
  'password.long': { en: 'The password can have at most 200 characters', nb: 'Passordet kan ha høyst 200 tegn', nn: 'Passordet kan ha høgst 200 teikn' },
  'password.common': {
    en: 'That password is among the first that others would guess. Choose another.', nb: 'Det passordet er blant de første andre ville gjettet. Velg et annet.', nn: 'Det passordet er mellom dei første andre ville gjetta. Vel eit anna.',
  },
  'password.yours': {
    en: 'The password is too close to your user name or e-mail. Choose another.', nb: 'Passordet ligner for mye på brukernavnet eller e-posten din. Velg et annet.', nn: 'Passordet liknar for mykje på brukarnamnet eller e-posten din. Vel eit anna.',
  },
  'password.wrong': { en: 'That is not your password', nb: 'Det er ikke passordet ditt', nn: 'Det er ikkje passordet ditt' },
});
