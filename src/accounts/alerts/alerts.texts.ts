import { defineTexts } from '../../platform/i18n/texts.js';

export const alertsTexts = defineTexts({
  'alerts.title': { en: 'Alerts by e-mail', nb: 'Varsler på e-post', nn: 'Varsel på e-post' },
  'alerts.intro': {
    en: 'A mail with the contents when an issue of {journal} comes out. You need no account.', nb: 'En e-post med innholdet når et nummer av {journal} kommer ut. Du trenger ingen konto.', nn: 'Ein e-post med innhaldet når eit nummer av {journal} kjem ut. Du treng ingen konto.',
  },
  'alerts.language': { en: 'Language of the mail', nb: 'Språk i e-posten', nn: 'Språk i e-posten' },
  'alerts.newIssue': {
    en: 'I want a mail when an issue of {journal} comes out, and agree that my address is stored for that', nb: 'Jeg vil ha e-post når et nummer av {journal} kommer ut, og samtykker til at adressen min lagres til det', nn: 'Eg vil ha e-post når eit nummer av {journal} kjem ut, og samtykkjer til at adressa mi blir lagra til det',
  },
  'alerts.newIssue.needed': { en: 'Without this there is nothing to send', nb: 'Uten dette er det ingenting å sende', nn: 'Utan dette er det ingenting å sende' },
  'alerts.submit': { en: 'Ask for alerts', nb: 'Be om varsler', nn: 'Be om varsel' },
  'alerts.note.confirm': {
    en: 'We write to the address once and ask it to confirm. Without that it is deleted within 48 hours.', nb: 'Vi skriver til adressen én gang og ber om bekreftelse. Uten den slettes adressen innen 48 timer.', nn: 'Vi skriv til adressa éin gong og bed om stadfesting. Utan ho blir adressa sletta innan 48 timar.',
  },
  'alerts.note.only': {
    en: 'We store the address and the language, nothing else. Nobody counts what you open. One click ends it and deletes both.',
    nb: 'Vi lagrer adressen og språket, ikke noe annet. Ingen teller hva du åpner. Ett klikk avslutter og sletter begge.',
    nn: 'Vi lagrar adressa og språket, ikkje noko anna. Ingen tel kva du opnar. Eitt klikk avsluttar og slettar begge.',
  },
  'alerts.sent': {
    en: 'We have written to the address that you gave. Open the link in that mail to confirm it.', nb: 'Vi har skrevet til adressen du oppga. Åpne lenken i e-posten for å bekrefte.', nn: 'Vi har skrive til adressa du oppgav. Opne lenkja i e-posten for å stadfeste.',
  },
  'alerts.confirm.title': { en: 'Confirm the alerts', nb: 'Bekreft varslene', nn: 'Stadfest varsla' },
  'alerts.confirm.text': {
    en: 'Someone asked for mail about new issues of {journal} at your address. If it was you, confirm it.', nb: 'Noen har bedt om e-post om nye numre av {journal} til adressen din. Bekreft hvis det var deg.', nn: 'Nokon har bede om e-post om nye nummer av {journal} til adressa di. Stadfest om det var deg.',
  },
  'alerts.confirm.submit': { en: 'Yes, send me alerts', nb: 'Ja, send meg varsler', nn: 'Ja, send meg varsel' },
  'alerts.confirmed': { en: 'Confirmed. You will hear of the next issue.', nb: 'Bekreftet. Du får vite om neste nummer.', nn: 'Stadfesta. Du får vite om neste nummer.' },
  'alerts.saved': { en: 'Saved.', nb: 'Lagret.', nn: 'Lagra.' },
  'alerts.gone': {
    en: 'The link was used already, or it is too old. Ask for alerts anew if you do not get them.', nb: 'Lenken er brukt eller for gammel. Be om varsler på nytt hvis du ikke får dem.', nn: 'Lenkja er brukt eller for gammal. Be om varsel på nytt om du ikkje får dei.',
  },
  'alerts.own.title': { en: 'Your alerts', nb: 'Varslene dine', nn: 'Varsla dine' },
  'alerts.own.intro': { en: '{address} gets a mail when an issue of {journal} comes out.', nb: '{address} får en e-post når et nummer av {journal} kommer ut.', nn: '{address} får ein e-post når eit nummer av {journal} kjem ut.' },
  'alerts.own.save': { en: 'Save the language', nb: 'Lagre språket', nn: 'Lagre språket' },
  'alerts.end.title': { en: 'Stop the alerts', nb: 'Stopp varslene', nn: 'Stopp varsla' },
  'alerts.end.text': { en: 'You get no more mail, and the address is deleted at once.', nb: 'Du får ikke mer e-post, og adressen slettes med en gang.', nn: 'Du får ikkje meir e-post, og adressa blir sletta med ein gong.' },
  'alerts.end.submit': { en: 'Stop and delete', nb: 'Stopp og slett', nn: 'Stopp og slett' },
  'alerts.over.title': { en: 'No more alerts', nb: 'Ingen flere varsler', nn: 'Ingen fleire varsel' },
  'alerts.over.text': { en: 'This link sends no mail to anyone. The address that it belonged to is deleted.', nb: 'Denne lenken gir ikke e-post til noen. Adressen den hørte til, er slettet.', nn: 'Denne lenkja gjev ikkje e-post til nokon. Adressa ho høyrde til, er sletta.' },
  'alerts.over.again': { en: 'Ask for alerts anew', nb: 'Be om varsler på nytt', nn: 'Be om varsel på nytt' },
  'alerts.mail.confirm.subject': { en: 'Confirm alerts from {journal}', nb: 'Bekreft varsler fra {journal}', nn: 'Stadfest varsel frå {journal}' },
  'alerts.mail.confirm.text': {
    en: 'Someone asked for mail about new issues of {journal} at this address. Open the page and confirm it if it was you.', nb: 'Noen har bedt om e-post om nye numre av {journal} til denne adressen. Åpne siden og bekreft hvis det var deg.', nn: 'Nokon har bede om e-post om nye nummer av {journal} til denne adressa. Opne sida og stadfest om det var deg.',
  },
  'alerts.mail.confirm.not': { en: 'If it was not you, do nothing: the address is deleted within 48 hours.', nb: 'Var det ikke deg, trenger du ikke å gjøre noe: adressen slettes innen 48 timer.', nn: 'Var det ikkje deg, treng du ikkje å gjere noko: adressa blir sletta innan 48 timar.' },
  'alerts.mail.known.subject': { en: 'Your alerts from {journal}', nb: 'Varslene dine fra {journal}', nn: 'Varsla dine frå {journal}' },
  'alerts.mail.known.text': {
    en: 'Someone asked for mail about new issues of {journal} at this address. It gets them already. On this page you can change the language or stop them.',
    nb: 'Noen har bedt om e-post om nye numre av {journal} til denne adressen. Den får dem alt. På denne siden kan du endre språket eller stoppe dem.',
    nn: 'Nokon har bede om e-post om nye nummer av {journal} til denne adressa. Ho får dei alt. På denne sida kan du endre språket eller stoppe dei.',
  },
  'alerts.mail.own': { en: 'Your alerts: change or stop them', nb: 'Varslene dine: endre eller stopp dem', nn: 'Varsla dine: endre eller stopp dei' },
});
