import { defineTexts } from '../../platform/i18n/texts.js';

export const transfersTexts = defineTexts({
  'transfer.title': { en: 'Transfer', nb: 'Overføring', nn: 'Overføring' },
  'transfer.lede': {
    en: 'A manuscript moves to another section, or to another journal here, only if its author agrees. Files, contributors and history go along; what reviewers wrote stays in this journal.',
    nb: 'Et manuskript flyttes til en annen seksjon, eller til et annet tidsskrift her, bare hvis forfatteren er enig. Filer, bidragsytere og historikk følger med; det fagfellene skrev, blir i dette tidsskriftet.',
    nn: 'Eit manuskript blir flytta til ein annan seksjon, eller til eit anna tidsskrift her, berre om forfattaren er samd. Filer, bidragsytarar og historikk følgjer med; det fagfellane skreiv, blir i dette tidsskriftet.',
  },
  'transfer.where': { en: 'Where to?', nb: 'Hvor?', nn: 'Kvar?' },
  'transfer.where.missing': { en: 'Choose where it shall go.', nb: 'Velg hvor det skal.', nn: 'Vel kvar det skal.' },
  'transfer.here': { en: 'In this journal: stage and reviews stay as they are.', nb: 'I dette tidsskriftet: stadium og vurderinger blir som de er.', nn: 'I dette tidsskriftet: stadium og vurderingar blir som dei er.' },
  'transfer.elsewhere': { en: 'In another journal: it begins there as a new submission.', nb: 'I et annet tidsskrift: det begynner der som en ny innsending.', nn: 'I eit anna tidsskrift: det byrjar der som ei ny innsending.' },
  'transfer.words': { en: 'Your words to the author', nb: 'Det du vil si til forfatteren', nn: 'Det du vil seie til forfattaren' },
  'transfer.words.hint': { en: 'They are added to the letter that asks.', nb: 'Teksten kommer med i brevet som spør.', nn: 'Teksten kjem med i brevet som spør.' },
  'transfer.ask': { en: 'Ask the author', nb: 'Spør forfatteren', nn: 'Spør forfattaren' },
  'transfer.waiting': {
    en: 'The author was asked on {date} about {where}, and has not answered yet.', nb: 'Forfatteren ble spurt {date} om {where} og har ikke svart ennå.', nn: 'Forfattaren vart spurd {date} om {where} og har ikkje svara enno.',
  },
  'transfer.cancel': { en: 'Take the question back', nb: 'Trekk spørsmålet tilbake', nn: 'Trekk spørsmålet attende' },
  'transfer.alreadyAsked': {
    en: 'The author has already been asked. Wait for the answer, or take the question back first.', nb: 'Forfatteren er allerede spurt. Vent på svaret, eller trekk spørsmålet tilbake først.', nn: 'Forfattaren er alt spurd. Vent på svaret, eller trekk spørsmålet attende fyrst.',
  },
  'transfer.none': {
    en: 'Nobody is asking whether this manuscript may move, or the question has been answered or taken back.', nb: 'Ingen spør om dette manuskriptet kan flyttes, eller spørsmålet er besvart eller trukket tilbake.', nn: 'Ingen spør om dette manuskriptet kan flyttast, eller spørsmålet er svara på eller trekt attende.',
  },
  'transfer.closed': {
    en: 'The place that the editors proposed takes no manuscripts any more. Nothing has changed; answer no, or write to the editors.', nb: 'Stedet redaksjonen foreslo, tar ikke lenger imot manuskripter. Ingenting er endret; svar nei, eller skriv til redaksjonen.', nn: 'Staden redaksjonen føreslo, tek ikkje lenger imot manuskript. Ingenting er endra; svar nei, eller skriv til redaksjonen.',
  },
  'transfer.obstructed': {
    en: 'The other journal cannot take the manuscript as it stands, because something is missing in it. Nothing has changed; write to the editors.', nb: 'Det andre tidsskriftet kan ikke ta imot manuskriptet slik det er, fordi noe mangler. Ingenting er endret; skriv til redaksjonen.', nn: 'Det andre tidsskriftet kan ikkje ta imot manuskriptet slik det er, fordi noko manglar. Ingenting er endra; skriv til redaksjonen.',
  },
  'transfer.answer.missing': { en: 'Say yes or no.', nb: 'Svar ja eller nei.', nn: 'Svar ja eller nei.' },
  'transfer.answer.title': { en: 'May your manuscript move?', nb: 'Kan manuskriptet ditt flyttes?', nn: 'Kan manuskriptet ditt flyttast?' },
  'transfer.answer.question': { en: 'The editors propose: {where}', nb: 'Redaksjonen foreslår: {where}', nn: 'Redaksjonen føreslår: {where}' },
  'transfer.answer.section': {
    en: 'It stays in this journal and keeps its number, its stage and its reviews.', nb: 'Det blir i dette tidsskriftet og beholder nummer, stadium og vurderinger.', nn: 'Det blir i dette tidsskriftet og held på nummer, stadium og vurderingar.',
  },
  'transfer.answer.journal': {
    en: 'Your files, the contributors and the history go along, and the other journal handles it as a new submission. What reviewers wrote here is not handed over.',
    nb: 'Filene dine, bidragsyterne og historikken følger med, og det andre tidsskriftet behandler det som en ny innsending. Det fagfellene skrev her, blir ikke gitt videre.',
    nn: 'Filene dine, bidragsytarane og historikken følgjer med, og det andre tidsskriftet handsamar det som ei ny innsending. Det fagfellane skreiv her, blir ikkje gjeve vidare.',
  },
  'transfer.answer.free': {
    en: 'You decide. If you say no, everything stays as it is.', nb: 'Du bestemmer. Sier du nei, blir alt som det er.', nn: 'Du avgjer. Seier du nei, blir alt som det er.',
  },
  'transfer.yes': { en: 'Yes, let it move', nb: 'Ja, flytt det', nn: 'Ja, flytt det' },
  'transfer.no': { en: 'No, let it stay', nb: 'Nei, la det bli', nn: 'Nei, lat det bli' },
  'transfer.later': { en: 'Decide later', nb: 'Bestem senere', nn: 'Avgjer seinare' },
  'transfer.own.asked': { en: 'Answer the editors’ proposal', nb: 'Svar på forslaget fra redaksjonen', nn: 'Svar på framlegget frå redaksjonen' },
  'transfer.own.moved': { en: 'Open it in its new journal', nb: 'Åpne det i det nye tidsskriftet', nn: 'Opne det i det nye tidsskriftet' },
  'own.done.transferred': { en: 'Thank you. The manuscript has moved.', nb: 'Takk. Manuskriptet er flyttet.', nn: 'Takk. Manuskriptet er flytta.' },
  'own.done.stayed': { en: 'Thank you. The manuscript stays where it is.', nb: 'Takk. Manuskriptet blir der det er.', nn: 'Takk. Manuskriptet blir der det er.' },
  'own.expected.transferred': { en: 'Nothing more here. You have let the manuscript move to another journal.', nb: 'Ingenting mer her. Du har latt manuskriptet flytte til et annet tidsskrift.', nn: 'Ingenting meir her. Du har late manuskriptet flytte til eit anna tidsskrift.' },
  'transfer.mail.to': { en: 'The new place: {where}', nb: 'Det nye stedet: {where}', nn: 'Den nye staden: {where}' },
  'transfer.mail.yes': { en: 'The author agrees: {where}', nb: 'Forfatteren er enig: {where}', nn: 'Forfattaren er samd: {where}' },
  'transfer.mail.no': { en: 'The author does not agree: {where}', nb: 'Forfatteren er ikke enig: {where}', nn: 'Forfattaren er ikkje samd: {where}' },
  'mailKind.transferAsked': { en: 'The editors ask whether your manuscript may move', nb: 'Redaksjonen spør om manuskriptet ditt kan flyttes', nn: 'Redaksjonen spør om manuskriptet ditt kan flyttast' },
  'mailKind.transferAnswered': { en: 'An author answers whether a manuscript may move', nb: 'En forfatter svarer på om et manuskript kan flyttes', nn: 'Ein forfattar svarar på om eit manuskript kan flyttast' },
  'history.submission.transferAsked': { en: 'The author was asked for a transfer', nb: 'Forfatteren ble spurt om overføring', nn: 'Forfattaren vart spurd om overføring' },
  'history.submission.transferCancelled': { en: 'The question about a transfer was taken back', nb: 'Spørsmålet om overføring ble trukket tilbake', nn: 'Spørsmålet om overføring vart trekt attende' },
  'history.submission.transferAgreed': { en: 'The author agreed to the transfer', nb: 'Forfatteren sa ja til overføringen', nn: 'Forfattaren sa ja til overføringa' },
  'history.submission.transferRefused': { en: 'The author refused the transfer', nb: 'Forfatteren sa nei til overføringen', nn: 'Forfattaren sa nei til overføringa' },
  'history.submission.transferredHere': { en: 'Transferred from another journal', nb: 'Overført fra et annet tidsskrift', nn: 'Overført frå eit anna tidsskrift' },
});
