import { defineTexts } from '../i18n/texts.js';

export const webTexts = defineTexts({
  'platform.name': { en: 'Palimpsest', nb: 'Palimpsest', nn: 'Palimpsest' },
  'form.problem': { en: 'There is a problem', nb: 'Noe må rettes', nn: 'Noko må rettast' },
  'form.cancel': { en: 'Cancel', nb: 'Avbryt', nn: 'Avbryt' },
  'form.tooLong': { en: 'This is too long.', nb: 'Dette er for langt.', nn: 'Dette er for langt.' },
  'web.noSensitive': {
    en: 'Others read this. Write nothing about health, faith, politics, sex life, ethnic origin, trade unions or crimes, neither your own nor anyone else’s.',
    nb: 'Andre leser dette. Skriv ingenting om helse, tro, politikk, seksualliv, etnisk opphav, fagforening eller lovbrudd, verken om deg selv eller andre.',
    nn: 'Andre les dette. Skriv ingenting om helse, tru, politikk, seksualliv, etnisk opphav, fagforeining eller lovbrot, korkje om deg sjølv eller andre.',
  },
  'upload.missing': { en: 'Choose a file first.', nb: 'Velg en fil først.', nn: 'Vel ei fil fyrst.' },
  'upload.empty': { en: 'The file is empty. Choose another one.', nb: 'Filen er tom. Velg en annen.', nn: 'Fila er tom. Vel ei anna.' },
  'upload.tooLarge': { en: 'The file is too large. Nothing was stored.', nb: 'Filen er for stor. Ingenting ble lagret.', nn: 'Fila er for stor. Ingenting vart lagra.' },
  'upload.wrongKind': {
    en: 'The file is not what its name says, or not of a kind that is taken here. The kinds are named at the field.',
    nb: 'Filen er ikke det navnet sier, eller ikke av et slag vi tar imot her. Slagene står ved feltet.',
    nn: 'Fila er ikkje det namnet seier, eller ikkje av eit slag vi tek imot her. Slaga står ved feltet.',
  },
  'upload.bomb': {
    en: 'The file unpacks to far more than a manuscript needs, so it was not taken. Save it anew, or send a PDF.',
    nb: 'Filen pakkes ut til langt mer enn et manuskript trenger, og ble derfor ikke tatt imot. Lagre den på nytt, eller send en PDF.',
    nn: 'Fila blir pakka ut til langt meir enn eit manuskript treng, og vart difor ikkje teken imot. Lagre ho på nytt, eller send ein PDF.',
  },
  'upload.slip': {
    en: 'The archive holds names that lead out of its own folder, or links, so it was not taken. Pack the files anew.',
    nb: 'Arkivet inneholder navn som fører ut av sin egen mappe, eller lenker, og ble derfor ikke tatt imot. Pakk filene på nytt.',
    nn: 'Arkivet inneheld namn som fører ut av si eiga mappe, eller lenkjer, og vart difor ikkje teke imot. Pakk filene på nytt.',
  },
  'upload.unsafeXml': {
    en: 'The XML file declares entities or other rules of its own, which is not safe to read. Leave out what stands in brackets in its DOCTYPE, and write the characters themselves.',
    nb: 'XML-filen deklarerer entiteter eller andre egne regler, og det er ikke trygt å lese. Utelat det som står i klammer i DOCTYPE, og skriv selve tegnene.',
    nn: 'XML-fila deklarerer entitetar eller andre eigne reglar, og det er ikkje trygt å lese. Utelat det som står i klammer i DOCTYPE, og skriv sjølve teikna.',
  },
  'upload.brokenXml': {
    en: 'The XML file is not well-formed, or not in UTF-8. Characters that have a name only in a DTD (such as &nbsp;) must be written themselves.',
    nb: 'XML-filen er ikke velformet, eller ikke i UTF-8. Tegn som bare har navn i en DTD (slik som &nbsp;), må skrives som de er.',
    nn: 'XML-fila er ikkje velforma, eller ikkje i UTF-8. Teikn som berre har namn i ein DTD (slik som &nbsp;), må skrivast som dei er.',
  },
  'upload.wrongGalley': {
    en: 'The file is not what its name says, or of no kind that readers can use. Send PDF, HTML, EPUB or JATS XML, or another file of those named at the field.',
    nb: 'Filen er ikke det navnet sier, eller av et slag leserne ikke kan bruke. Send PDF, HTML, EPUB eller JATS-XML, eller en annen fil av dem som står ved feltet.',
    nn: 'Fila er ikkje det namnet seier, eller av eit slag lesarane ikkje kan bruke. Send PDF, HTML, EPUB eller JATS-XML, eller ei anna fil av dei som står ved feltet.',
  },
  'pager.summary': { en: '{from}–{to} of {total}', nb: '{from}–{to} av {total}', nn: '{from}–{to} av {total}' },
  'error.home': { en: 'To the front page', nb: 'Til forsiden', nn: 'Til framsida' },
  'error.reference': { en: 'Reference: {id}', nb: 'Referanse: {id}', nn: 'Referanse: {id}' },
  'error.crossSite': {
    en: 'The form was sent from another site, so it was not used. Open the page here and send it again.',
    nb: 'Skjemaet ble sendt fra et annet nettsted og ble derfor ikke brukt. Åpne siden her og send på nytt.',
    nn: 'Skjemaet vart sendt frå ein annan nettstad og vart difor ikkje brukt. Opne sida her og send på nytt.',
  },
  'error.400.title': { en: 'The request could not be read', nb: 'Forespørselen kunne ikke leses', nn: 'Førespurnaden kunne ikkje lesast' },
  'error.400.text': {
    en: 'Something in the request was not as expected. Go back and try again.',
    nb: 'Noe i forespørselen var ikke som ventet. Gå tilbake og prøv igjen.',
    nn: 'Noko i førespurnaden var ikkje som venta. Gå tilbake og prøv att.',
  },
  'error.403.title': { en: 'You do not have access', nb: 'Du har ikke tilgang', nn: 'Du har ikkje tilgang' },
  'error.403.text': {
    en: 'Your role does not include this. If you think it should, write to the journal.',
    nb: 'Rollen din gir ikke tilgang til dette. Skriv til tidsskriftet hvis du mener den burde det.',
    nn: 'Rolla di gjev ikkje tilgang til dette. Skriv til tidsskriftet om du meiner ho burde det.',
  },
  'error.403.acting': {
    en: 'You are acting for someone else. This can be done only by the person themselves, or by you as yourself: stop acting first.',
    nb: 'Du handler på vegne av en annen. Dette kan bare personen selv gjøre, eller du som deg selv: Stopp først.',
    nn: 'Du handlar på vegner av ein annan. Dette kan berre personen sjølv gjere, eller du som deg sjølv: Stopp først.',
  },
  'error.404.title': { en: 'Page not found', nb: 'Siden finnes ikke', nn: 'Sida finst ikkje' },
  'error.404.text': {
    en: 'There is no page at this address, or it is not open to you.',
    nb: 'Det er ingen side på denne adressen, eller så er den ikke åpen for deg.',
    nn: 'Det er inga side på denne adressa, eller så er ho ikkje open for deg.',
  },
  'error.409.title': { en: 'This has changed meanwhile', nb: 'Noe har endret seg i mellomtiden', nn: 'Noko har endra seg i mellomtida' },
  'error.409.text': {
    en: 'Someone else was here before you. Go back, reload the page and look again.',
    nb: 'Noen andre kom deg i forkjøpet. Gå tilbake, last siden på nytt og se igjen.',
    nn: 'Nokon andre kom deg i forkjøpet. Gå tilbake, last sida på nytt og sjå igjen.',
  },
  'error.413.title': { en: 'Too large', nb: 'For stort', nn: 'For stort' },
  'error.413.text': {
    en: 'What you sent is larger than we can take. Nothing was stored.',
    nb: 'Det du sendte, er større enn vi kan ta imot. Ingenting ble lagret.',
    nn: 'Det du sende, er større enn vi kan ta imot. Ingenting vart lagra.',
  },
  'error.422.title': { en: 'Something is missing', nb: 'Noe mangler', nn: 'Noko manglar' },
  'error.422.text': {
    en: 'The form could not be used as it was. Go back and look through it.',
    nb: 'Skjemaet kunne ikke brukes slik det var. Gå tilbake og se gjennom det.',
    nn: 'Skjemaet kunne ikkje brukast slik det var. Gå tilbake og sjå gjennom det.',
  },
  'error.429.title': { en: 'Too many tries', nb: 'For mange forsøk', nn: 'For mange forsøk' },
  'error.429.text': {
    en: 'Wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
    nb: 'Vent {minutes, plural, one {ett minutt} other {# minutter}} og prøv igjen.',
    nn: 'Vent {minutes, plural, one {eitt minutt} other {# minutt}} og prøv att.',
  },
  'error.500.title': { en: 'Something went wrong', nb: 'Noe gikk galt', nn: 'Noko gjekk gale' },
  'error.500.text': {
    en: 'The fault is ours. Try again in a while; if it happens again, write to us with the reference.',
    nb: 'Feilen er vår. Prøv igjen om litt; skriv til oss med referansen hvis det skjer igjen.',
    nn: 'Feilen er vår. Prøv att om litt; skriv til oss med referansen om det skjer igjen.',
  },
  'error.503.title': { en: 'Back in a moment', nb: 'Straks tilbake', nn: 'Straks tilbake' },
  'error.503.text': {
    en: 'The service is not available just now. Try again in a minute; what you had saved is safe.',
    nb: 'Tjenesten er ikke tilgjengelig akkurat nå. Prøv igjen om et minutt; det du hadde lagret, er trygt.',
    nn: 'Tenesta er ikkje tilgjengeleg akkurat no. Prøv att om eit minutt; det du hadde lagra, er trygt.',
  },
  'error.507.title': { en: 'No room left', nb: 'Det er fullt', nn: 'Det er fullt' },
  'error.507.text': {
    en: 'There is no room for the file just now. Nothing was stored. Try again later, or write to us.',
    nb: 'Det er ikke plass til filen akkurat nå. Ingenting ble lagret. Prøv igjen senere, eller skriv til oss.',
    nn: 'Det er ikkje plass til fila akkurat no. Ingenting vart lagra. Prøv att seinare, eller skriv til oss.',
  },
});
