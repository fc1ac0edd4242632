import { defineTexts } from '../../platform/i18n/texts.js';

export const contactMailTexts = defineTexts({
  'contactMail.confirm.subject': { en: 'Confirm this e-mail address', nb: 'Bekreft denne e-postadressen', nn: 'Stadfest denne e-postadressa' },
  'contactMail.confirm.text': {
    en: 'The account {username} asks to add this address. If that is your account, open this page, sign in and confirm. The link works once, for a day.',
    nb: 'Kontoen {username} ønsker å legge til denne adressen. Er det kontoen din, åpner du denne siden, logger inn og bekrefter. Lenken virker én gang, i ett døgn.',
    nn: 'Kontoen {username} ønskjer å leggje til denne adressa. Er det kontoen din, opnar du denne sida, loggar inn og stadfestar. Lenkja verkar éin gong, i eitt døgn.',
  },
  'contactMail.confirm.link': { en: 'Confirm the address', nb: 'Bekreft adressen', nn: 'Stadfest adressa' },
  'contactMail.confirm.after': {
    en: 'If it is not your account, you need do nothing: the address is forgotten within a week.',
    nb: 'Er det ikke kontoen din, trenger du ikke gjøre noe: Adressen glemmes i løpet av en uke.',
    nn: 'Er det ikkje kontoen din, treng du ikkje gjere noko: Adressa blir gløymd i løpet av ei veke.',
  },
  'contactMail.taken.subject': { en: 'This address is known to us already', nb: 'Vi kjenner allerede denne adressen', nn: 'Vi kjenner alt denne adressa' },
  'contactMail.taken.text': {
    en: 'Someone asked to add this address to their account. It belongs to another person with us, so nothing was changed. If it was you, and both are you, write to us, and we put the two together. If it was not you, you need do nothing.',
    nb: 'Noen ba om å legge til denne adressen på kontoen sin. Den hører til en annen person hos oss, så ingenting er endret. Var det deg, og begge er deg, skriver du til oss, så slår vi dem sammen. Var det ikke deg, trenger du ikke gjøre noe.',
    nn: 'Nokon bad om å leggje til denne adressa på kontoen sin. Ho høyrer til ein annan person hos oss, så ingenting er endra. Var det deg, og begge er deg, skriv du til oss, så slår vi dei saman. Var det ikkje deg, treng du ikkje gjere noko.',
  },
  'contactMail.added.subject': { en: 'An e-mail address was added', nb: 'En e-postadresse er lagt til', nn: 'Ei e-postadresse er lagd til' },
  'contactMail.added.text': {
    en: '{address} now belongs to the account {username}: whoever has the password can sign in with it too. If this was not you, choose a new password at once, from the page where you sign in, and remove the address from your profile.',
    nb: '{address} hører nå til kontoen {username}: Den som har passordet, kan også logge inn med denne. Var det ikke deg, velger du straks et nytt passord fra siden der du logger inn, og fjerner adressen fra profilen din.',
    nn: '{address} høyrer no til kontoen {username}: Den som har passordet, kan òg logge inn med denne. Var det ikkje deg, vel du straks eit nytt passord frå sida der du loggar inn, og fjernar adressa frå profilen din.',
  },
  'contactMail.removed.subject': { en: 'An e-mail address was removed', nb: 'En e-postadresse er fjernet', nn: 'Ei e-postadresse er fjerna' },
  'contactMail.removed.text': {
    en: '{address} no longer belongs to the account {username}. If this was not you, choose a new password at once, from the page where you sign in.',
    nb: '{address} hører ikke lenger til kontoen {username}. Var det ikke deg, velger du straks et nytt passord fra siden der du logger inn.',
    nn: '{address} høyrer ikkje lenger til kontoen {username}. Var det ikkje deg, vel du straks eit nytt passord frå sida der du loggar inn.',
  },
  'contactMail.change.subject': { en: 'Is your e-mail address to be changed?', nb: 'Skal e-postadressen din endres?', nn: 'Skal e-postadressa di endrast?' },
  'contactMail.change.text': {
    en: 'The account {username} asks that we write to {address} from now on, and no longer to this address. Open this page to say yes, or to stop it.',
    nb: 'Kontoen {username} ber oss om å skrive til {address} fra nå av, og ikke lenger til denne adressen. Åpne denne siden for å si ja, eller for å stoppe det.',
    nn: 'Kontoen {username} bed oss om å skrive til {address} frå no av, og ikkje lenger til denne adressa. Opne denne sida for å seie ja, eller for å stoppe det.',
  },
  'contactMail.change.link': { en: 'Say yes, or stop it', nb: 'Si ja, eller stopp det', nn: 'Sei ja, eller stopp det' },
  'contactMail.change.after': {
    en: 'If you do neither, the address is changed in a week.', nb: 'Gjør du ingen av delene, endres adressen om en uke.', nn: 'Gjer du ingen av delane, blir adressa endra om ei veke.',
  },
  'contactMail.changed.subject': { en: 'We write to this address now', nb: 'Vi skriver til denne adressen nå', nn: 'Vi skriv til denne adressa no' },
  'contactMail.changed.text': {
    en: '{address} is now the preferred address of the account {username}. The old one still belongs to the account, until you remove it from your profile.',
    nb: '{address} er nå den foretrukne adressen til kontoen {username}. Den gamle hører fortsatt til kontoen, til du fjerner den fra profilen din.',
    nn: '{address} er no den føretrekte adressa til kontoen {username}. Den gamle høyrer framleis til kontoen, til du fjernar ho frå profilen din.',
  },
  'contactMail.cancelled.subject': { en: 'Your e-mail address stays as it is', nb: 'E-postadressen din blir som den er', nn: 'E-postadressa di blir som ho er' },
  'contactMail.cancelled.text': {
    en: 'The change to {address} that the account {username} had asked for is off. We go on writing to this address.',
    nb: 'Endringen til {address} som kontoen {username} hadde bedt om, er avlyst. Vi skriver fortsatt til denne adressen.',
    nn: 'Endringa til {address} som kontoen {username} hadde bede om, er avlyst. Vi skriv framleis til denne adressa.',
  },
  'contactMail.stopped.subject': { en: 'The change of your e-mail address was stopped', nb: 'Endringen av e-postadressen din er stoppet', nn: 'Endringa av e-postadressa di er stoppa' },
  'contactMail.stopped.text': {
    en: 'The change to {address} was stopped from this address, the account {username} was signed out everywhere, and its password no longer opens it. Choose a new one, from the page where you sign in, if you have not done so yet.',
    nb: 'Endringen til {address} ble stoppet fra denne adressen, kontoen {username} er logget ut overalt, og passordet åpner den ikke lenger. Velg et nytt fra siden der du logger inn, hvis du ikke har gjort det ennå.',
    nn: 'Endringa til {address} vart stoppa frå denne adressa, kontoen {username} er logga ut overalt, og passordet opnar han ikkje lenger. Vel eit nytt frå sida der du loggar inn, dersom du ikkje har gjort det enno.',
  },
});
