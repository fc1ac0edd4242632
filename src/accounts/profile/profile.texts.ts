import { defineTexts } from '../../platform/i18n/texts.js';

export const profileTexts = defineTexts({
  'profile.title': { en: 'My profile', nb: 'Profilen min', nn: 'Profilen min' },
  'profile.group.me': { en: 'Me', nb: 'Meg', nn: 'Meg' },
  'profile.group.work': { en: 'Journals', nb: 'Tidsskrifter', nn: 'Tidsskrift' },
  'profile.group.security': { en: 'Security', nb: 'Sikkerhet', nn: 'Tryggleik' },
  'profile.tab.about': { en: 'About me', nb: 'Om meg', nn: 'Om meg' },
  'profile.tab.contact': { en: 'Contact', nb: 'Kontakt', nn: 'Kontakt' },
  'profile.tab.security': { en: 'Password', nb: 'Passord', nn: 'Passord' },
  'profile.name': { en: 'Name', nb: 'Navn', nn: 'Namn' },
  'profile.work': { en: 'Work', nb: 'Arbeid', nn: 'Arbeid' },
  'profile.contact': { en: 'Contact', nb: 'Kontakt', nn: 'Kontakt' },
  'profile.mail': { en: 'Mail from us', nb: 'E-post fra oss', nn: 'E-post frå oss' },
  'profile.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'profile.saved': { en: 'Saved.', nb: 'Lagret.', nn: 'Lagra.' },
  'profile.facts': { en: 'The account', nb: 'Kontoen', nn: 'Kontoen' },
  'profile.facts.text': {
    en: 'Nothing of this is public. The user name and the dates cannot be changed.', nb: 'Ingenting av dette er offentlig. Brukernavnet og datoene kan ikke endres.', nn: 'Ingenting av dette er offentleg. Brukarnamnet og datoane kan ikkje endrast.',
  },
  'person.guidelinesAgreedAt': { en: 'Guidelines agreed to', nb: 'Retningslinjene godtatt', nn: 'Retningslinjene godtekne' },
  'profile.password.text': {
    en: 'When you change it, you are signed out everywhere but here, and we tell you by mail.', nb: 'Når du endrer det, logges du ut alle andre steder enn her, og vi sier fra på e-post.', nn: 'Når du endrar det, blir du logga ut alle andre stader enn her, og vi seier ifrå på e-post.',
  },
  'profile.password.submit': { en: 'Change the password', nb: 'Endre passordet', nn: 'Endre passordet' },
  'profile.email': { en: 'Change the e-mail address', nb: 'Endre e-postadressen', nn: 'Endre e-postadressa' },
  'profile.email.now': { en: 'Now: {email}', nb: 'Nå: {email}', nn: 'No: {email}' },
  'profile.email.new': { en: 'New e-mail address', nb: 'Ny e-postadresse', nn: 'Ny e-postadresse' },
  'profile.email.waiting': {
    en: '{email} waits for you to open the link that we sent there.', nb: '{email} venter på at du åpner lenken vi sendte dit.', nn: '{email} ventar på at du opnar lenkja vi sende dit.',
  },
  'profile.email.submit': { en: 'Send a link to the new address', nb: 'Send en lenke til den nye adressen', nn: 'Send ei lenkje til den nye adressa' },
  'profile.note.password': { en: 'The password is changed.', nb: 'Passordet er endret.', nn: 'Passordet er endra.' },
  'profile.note.email': {
    en: 'Look in the mail of the new address, and open the link there.', nb: 'Se i e-posten til den nye adressen, og åpne lenken der.', nn: 'Sjå i e-posten til den nye adressa, og opne lenkja der.',
  },
  'newEmail.title': { en: 'Use this e-mail address?', nb: 'Bruke denne e-postadressen?', nn: 'Bruke denne e-postadressa?' },
  'newEmail.text': { en: 'From now on we write to {email}.', nb: 'Fra nå av skriver vi til {email}.', nn: 'Frå no av skriv vi til {email}.' },
  'newEmail.submit': { en: 'Use it', nb: 'Bruk den', nn: 'Bruk ho' },
});
