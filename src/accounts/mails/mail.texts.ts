import { defineTexts } from '../../platform/i18n/texts.js';

export const accountMailTexts = defineTexts({
  'accountMail.hello': { en: 'Dear {name},', nb: 'Hei, {name}', nn: 'Hei, {name}' },
  'accountMail.ignore': {
    en: 'If this was not you, you need do nothing.', nb: 'Var det ikke deg, trenger du ikke gjøre noe.', nn: 'Var det ikkje deg, treng du ikkje gjere noko.',
  },
  'accountMail.confirm.subject': { en: 'Confirm your e-mail address', nb: 'Bekreft e-postadressen din', nn: 'Stadfest e-postadressa di' },
  'accountMail.confirm.text': {
    en: 'Someone made an account with this address and the user name {username}. If it was you, open this page and confirm it. The link works for a week.',
    nb: 'Noen opprettet en konto med denne adressen og brukernavnet {username}. Var det deg, åpner du denne siden og bekrefter. Lenken virker i en uke.',
    nn: 'Nokon oppretta ein konto med denne adressa og brukarnamnet {username}. Var det deg, opnar du denne sida og stadfestar. Lenkja verkar i ei veke.',
  },
  'accountMail.confirm.ignore': {
    en: 'If it was not you, do not confirm: the account cannot be used.', nb: 'Var det ikke deg, lar du være å bekrefte: kontoen kan ikke brukes.', nn: 'Var det ikkje deg, let du vere å stadfeste: kontoen kan ikkje brukast.',
  },
  'accountMail.confirm.link': { en: 'Confirm the address', nb: 'Bekreft adressen', nn: 'Stadfest adressa' },
  'accountMail.exists.subject': { en: 'You already have an account', nb: 'Du har allerede en konto', nn: 'Du har alt ein konto' },
  'accountMail.exists.text': {
    en: 'Someone tried to make an account with this address. There is one already, with the user name {username}. If it was you and you have forgotten the password, choose a new one here. The link works once, for an hour.',
    nb: 'Noen prøvde å opprette en konto med denne adressen. Det finnes allerede en, med brukernavnet {username}. Var det deg og du har glemt passordet, kan du velge et nytt her. Lenken virker én gang, i en time.',
    nn: 'Nokon prøvde å opprette ein konto med denne adressa. Det finst alt ein, med brukarnamnet {username}. Var det deg og du har gløymt passordet, kan du velje eit nytt her. Lenkja verkar éin gong, i ein time.',
  },
  'accountMail.reset.subject': { en: 'Choose a new password', nb: 'Velg et nytt passord', nn: 'Vel eit nytt passord' },
  'accountMail.reset.text': {
    en: 'Someone asked for a new password for the account {username}. If it was you, choose one here. The link works once, for an hour.',
    nb: 'Noen ba om et nytt passord for kontoen {username}. Var det deg, velger du et her. Lenken virker én gang, i en time.',
    nn: 'Nokon bad om eit nytt passord for kontoen {username}. Var det deg, vel du eit her. Lenkja verkar éin gong, i ein time.',
  },
  'accountMail.reset.link': { en: 'Choose a new password', nb: 'Velg et nytt passord', nn: 'Vel eit nytt passord' },
  'accountMail.passwordChanged.subject': { en: 'Your password was changed', nb: 'Passordet ditt er endret', nn: 'Passordet ditt er endra' },
  'accountMail.passwordChanged.text': {
    en: 'The password of the account {username} was changed, and it was signed out everywhere else. If this was not you, ask for a new password at once, from the page where you sign in.',
    nb: 'Passordet til kontoen {username} er endret, og kontoen er logget ut alle andre steder. Var det ikke deg, ber du straks om et nytt passord fra siden der du logger inn.',
    nn: 'Passordet til kontoen {username} er endra, og kontoen er logga ut alle andre stader. Var det ikkje deg, bed du straks om eit nytt passord frå sida der du loggar inn.',
  },
  'accountMail.emailChanged.subject': { en: 'Your e-mail address was changed', nb: 'E-postadressen din er endret', nn: 'E-postadressa di er endra' },
  'accountMail.emailChanged.text': {
    en: 'The account {username} has a new e-mail address. We write to it from now on, and no longer to this one. If this was not you, write to us at once.',
    nb: 'Kontoen {username} har fått ny e-postadresse. Vi skriver til den fra nå av, og ikke lenger hit. Var det ikke deg, skriver du til oss straks.',
    nn: 'Kontoen {username} har fått ny e-postadresse. Vi skriv til den frå no av, og ikkje lenger hit. Var det ikkje deg, skriv du til oss straks.',
  },
});
