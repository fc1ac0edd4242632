import { defineTexts } from '../../platform/i18n/texts.js';

export const profileTexts = defineTexts({
  'profile.title': { en: 'My profile', nb: 'Profilen min', nn: 'Profilen min' },
  'profile.group.me': { en: 'Me', nb: 'Meg', nn: 'Meg' },
  'profile.group.work': { en: 'Journals', nb: 'Tidsskrifter', nn: 'Tidsskrift' },
  'profile.group.security': { en: 'Security', nb: 'Sikkerhet', nn: 'Tryggleik' },
  'profile.tab.security': { en: 'Password', nb: 'Passord', nn: 'Passord' },
  'profile.name': { en: 'Name', nb: 'Navn', nn: 'Namn' },
  'profile.work': { en: 'Work', nb: 'Arbeid', nn: 'Arbeid' },
  'profile.contact': { en: 'Contact', nb: 'Kontakt', nn: 'Kontakt' },
  'profile.mail': { en: 'Mail from us', nb: 'E-post fra oss', nn: 'E-post frå oss' },
  'profile.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'profile.saved': { en: 'Saved.', nb: 'Lagret.', nn: 'Lagra.' },
  'person.guidelinesAgreedAt': { en: 'Guidelines agreed to', nb: 'Retningslinjene godtatt', nn: 'Retningslinjene godtekne' },
  'profile.password.text': {
    en: 'When you change it, you are signed out everywhere but here, and we tell you by mail.', nb: 'Når du endrer det, logges du ut alle andre steder enn her, og vi sier fra på e-post.', nn: 'Når du endrar det, blir du logga ut alle andre stader enn her, og vi seier ifrå på e-post.',
  },
  'profile.password.submit': { en: 'Change the password', nb: 'Endre passordet', nn: 'Endre passordet' },
  'profile.note.password': { en: 'The password is changed.', nb: 'Passordet er endret.', nn: 'Passordet er endra.' },
});
