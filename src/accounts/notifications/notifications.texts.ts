import { defineTexts } from '../../platform/i18n/texts.js';

export const notificationsTexts = defineTexts({
  'notifications.title': { en: 'Notifications', nb: 'Varsler', nn: 'Varsel' },
  'notifications.intro': {
    en: 'Choose what we write to you about by e-mail. Each mail is sent when the thing happens.',
    nb: 'Velg hva vi skal skrive til deg om på e-post. Hver e-post sendes når det skjer.',
    nn: 'Vel kva vi skal skrive til deg om på e-post. Kvar e-post blir send når det skjer.',
  },
  'notifications.write': { en: 'Write to me when', nb: 'Skriv til meg når', nn: 'Skriv til meg når' },
  'notifications.always': { en: 'Always sent, because {why}, when', nb: 'Sendes alltid, fordi {why}, når', nn: 'Blir alltid send, fordi {why}, når' },
  'notifications.account': { en: 'Your account', nb: 'Kontoen din', nn: 'Kontoen din' },
  'notifications.account.changed': {
    en: 'Your password, your e-mail address or another way to sign in changes', nb: 'Passordet, e-postadressen eller en annen måte å logge inn på endres', nn: 'Passordet, e-postadressa eller ein annan måte å logge inn på blir endra',
  },
  'notifications.account.link': {
    en: 'You ask for a link, to confirm an address or set a password', nb: 'Du ber om en lenke for å bekrefte en adresse eller lage et passord', nn: 'Du bed om ei lenkje for å stadfeste ei adresse eller lage eit passord',
  },
  'notifications.account.role': { en: 'A journal gives you a role', nb: 'Et tidsskrift gir deg en rolle', nn: 'Eit tidsskrift gjev deg ei rolle' },
  'notifications.why.security': { en: 'it shows you if someone else uses your account', nb: 'det viser deg om noen andre bruker kontoen din', nn: 'det viser deg om andre bruker kontoen din' },
  'notifications.why.asked': { en: 'you have asked for it yourself', nb: 'du har bedt om den selv', nn: 'du har bede om han sjølv' },
  'notifications.why.role': { en: 'the tasks of the role begin with it', nb: 'oppgavene i rollen begynner med den', nn: 'oppgåvene i rolla byrjar med den' },
  'notifications.news': { en: 'News', nb: 'Nyheter', nn: 'Nyheiter' },
  'notifications.news.on': { en: 'You get news from the platform and your journals, because you agreed to it.', nb: 'Du får nyheter fra plattformen og tidsskriftene dine, fordi du har samtykket.', nn: 'Du får nyheiter frå plattforma og tidsskrifta dine, fordi du har samtykt.' },
  'notifications.news.off': { en: 'You get no news. It is sent only to those who agree.', nb: 'Du får ingen nyheter. De sendes bare til dem som samtykker.', nn: 'Du får ingen nyheiter. Dei blir sende berre til dei som samtykkjer.' },
  'notifications.news.link': { en: 'Change this on the page of your consents', nb: 'Endre dette på siden med samtykkene dine', nn: 'Endre dette på sida med samtykka dine' },
  'notifications.optOut': { en: 'You can switch this kind of mail off.', nb: 'Du kan slå av denne typen e-post.', nn: 'Du kan slå av denne typen e-post.' },
  'notifications.optOut.link': { en: 'Choose your mail', nb: 'Velg e-posten du vil ha', nn: 'Vel e-posten du vil ha' },
});
