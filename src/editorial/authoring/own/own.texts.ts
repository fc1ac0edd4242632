import { defineTexts } from '../../../platform/i18n/texts.js';

/** What an author reads of a manuscript that is sent. */
export const ownTexts = defineTexts({
  'own.letters.report': { en: 'Report the review by reviewer {number}', nb: 'Meld fra om vurderingen fra fagfelle {number}', nn: 'Meld frå om vurderinga frå fagfelle {number}' },
  'authoring.guideline': {
    en: 'Do not write about anyone’s health, beliefs, ethnic origin, politics, sex life or criminal matters here.',
    nb: 'Ikke skriv om noens helse, tro, etniske opprinnelse, politikk, seksualliv eller straffbare forhold her.',
    nn: 'Ikkje skriv om helse, tru, etnisk opphav, politikk, seksualliv eller straffbare forhold hos nokon her.',
  },
  'authoring.alreadySent': {
    en: 'This manuscript has been sent already. It was received once; you find it under “My submissions”.',
    nb: 'Dette manuskriptet er allerede sendt. Det er mottatt én gang, og du finner det under «Mine manuskripter».',
    nn: 'Dette manuskriptet er alt sendt. Det er motteke éin gong, og du finn det under «Manuskripta mine».',
  },
  'authoring.notSent': {
    en: 'This manuscript has not been sent yet.', nb: 'Dette manuskriptet er ikke sendt ennå.', nn: 'Dette manuskriptet er ikkje sendt enno.',
  },

  'own.list': { en: 'My submissions', nb: 'Mine manuskripter', nn: 'Manuskripta mine' },
  'own.start': { en: 'Start a submission', nb: 'Send inn et manuskript', nn: 'Send inn eit manuskript' },
  'own.none': { en: 'You have not sent anything yet', nb: 'Du har ikke sendt inn noe ennå', nn: 'Du har ikkje sendt inn noko enno' },
  'own.none.text': {
    en: 'Here you find your manuscripts, how far they have come, and what is expected of you.',
    nb: 'Her finner du manuskriptene dine, hvor langt de er kommet, og hva som ventes av deg.',
    nn: 'Her finn du manuskripta dine, kor langt dei er komne, og kva som er venta av deg.',
  },
  'own.number': { en: 'No. {number}', nb: 'Nr. {number}', nn: 'Nr. {number}' },
  'own.manuscript': { en: 'Manuscript', nb: 'Manuskript', nn: 'Manuskript' },
  'own.stage': { en: 'Stage', nb: 'Stadium', nn: 'Stadium' },
  'own.expected': { en: 'What now', nb: 'Hva nå', nn: 'Kva no' },
  'own.date': { en: 'Sent', nb: 'Sendt', nn: 'Sendt' },
  'own.when': { en: 'Date', nb: 'Dato', nn: 'Dato' },
  'own.since': { en: 'At this stage since', nb: 'På dette stadiet siden', nn: 'På dette stadiet sidan' },
  'own.now': { en: 'What now', nb: 'Hva nå', nn: 'Kva no' },
  'own.facts': { en: 'About the manuscript', nb: 'Om manuskriptet', nn: 'Om manuskriptet' },
  'own.revise': { en: 'Send a revised file', nb: 'Send en revidert fil', nn: 'Send ei revidert fil' },
  'own.article': { en: 'Read the article', nb: 'Les artikkelen', nn: 'Les artikkelen' },
  'own.withdraw': { en: 'Withdraw the manuscript', nb: 'Trekk manuskriptet', nn: 'Trekk manuskriptet' },
  'own.letters': { en: 'Letters to you', nb: 'Brev til deg', nn: 'Brev til deg' },
  'own.letters.none': { en: 'None yet', nb: 'Ingen ennå', nn: 'Ingen enno' },
  'own.files.submission': { en: 'What you sent', nb: 'Det du sendte inn', nn: 'Det du sende inn' },
  'own.files.revision': { en: 'Your revised files', nb: 'De reviderte filene dine', nn: 'Dei reviderte filene dine' },
  'own.files.copyedited': { en: 'Copyedited', nb: 'Språkvasket', nn: 'Språkvaska' },
  'own.files.galley': { en: 'Ready for publication', nb: 'Klart for publisering', nn: 'Klart for publisering' },
  'own.done.revised': {
    en: 'Thank you. The editors have been told that your revised file is here.',
    nb: 'Takk. Redaksjonen har fått beskjed om at den reviderte filen din er her.',
    nn: 'Takk. Redaksjonen har fått melding om at den reviderte fila di er her.',
  },
  'own.done.withdrawn': {
    en: 'The manuscript is withdrawn, and the editors have been told.', nb: 'Manuskriptet er trukket, og redaksjonen har fått beskjed.', nn: 'Manuskriptet er trekt, og redaksjonen har fått melding.',
  },

  'own.expected.draft': { en: 'Not sent yet. Go on where you left off.', nb: 'Ikke sendt ennå. Fortsett der du slapp.', nn: 'Ikkje sendt enno. Hald fram der du slapp.' },
  'own.expected.submission': {
    en: 'Nothing for now. The editors are looking at the manuscript.', nb: 'Ingenting foreløpig. Redaksjonen ser på manuskriptet.', nn: 'Ingenting førebels. Redaksjonen ser på manuskriptet.',
  },
  'own.expected.review': {
    en: 'Nothing for now. The manuscript is in review.', nb: 'Ingenting foreløpig. Manuskriptet er til fagfellevurdering.', nn: 'Ingenting førebels. Manuskriptet er til fagfellevurdering.',
  },
  'own.expected.revisions': {
    en: 'Revise the manuscript as the letter asks, and send the revised file here.', nb: 'Revider manuskriptet slik brevet ber om, og send den reviderte filen her.', nn: 'Revider manuskriptet slik brevet bed om, og send den reviderte fila her.',
  },
  'own.expected.copyediting': {
    en: 'Nothing for now. The manuscript is accepted and is being copyedited.', nb: 'Ingenting foreløpig. Manuskriptet er antatt og er til språkvask.', nn: 'Ingenting førebels. Manuskriptet er anteke og er til språkvask.',
  },
  'own.expected.production': {
    en: 'Nothing for now. The article is being made ready for publication.', nb: 'Ingenting foreløpig. Artikkelen gjøres klar for publisering.', nn: 'Ingenting førebels. Artikkelen blir gjord klar for publisering.',
  },
  'own.expected.scheduled': {
    en: 'Nothing more. The article will be published with its issue.', nb: 'Ingenting mer. Artikkelen publiseres med nummeret sitt.', nn: 'Ingenting meir. Artikkelen blir publisert med nummeret sitt.',
  },
  'own.expected.published': { en: 'Nothing more. The article is published.', nb: 'Ingenting mer. Artikkelen er publisert.', nn: 'Ingenting meir. Artikkelen er publisert.' },
  'own.expected.declined': {
    en: 'Nothing more. The journal will not publish the manuscript; the letter says why.', nb: 'Ingenting mer. Tidsskriftet publiserer ikke manuskriptet; brevet sier hvorfor.', nn: 'Ingenting meir. Tidsskriftet publiserer ikkje manuskriptet; brevet seier kvifor.',
  },
  'own.expected.withdrawn': { en: 'Nothing more. You have withdrawn the manuscript.', nb: 'Ingenting mer. Du har trukket manuskriptet.', nn: 'Ingenting meir. Du har trekt manuskriptet.' },

  'revision.title': { en: 'Send a revised file', nb: 'Send en revidert fil', nn: 'Send ei revidert fil' },
  'revision.lede': {
    en: 'The editors asked for changes. Send the revised manuscript here; a list of what you changed can follow as a file of its own. If the review is anonymous, leave your names out.',
    nb: 'Redaksjonen har bedt om endringer. Send det reviderte manuskriptet her; en liste over det du har endret, kan følge som egen fil. Utelat navnene deres hvis vurderingen er anonym.',
    nn: 'Redaksjonen har bede om endringar. Send det reviderte manuskriptet her; ei liste over det du har endra, kan følgje som eiga fil. Utelat namna dykkar om vurderinga er anonym.',
  },
  'revision.send': { en: 'Send', nb: 'Send', nn: 'Send' },
  'revision.back': { en: 'Not now', nb: 'Ikke nå', nn: 'Ikkje no' },

  'withdrawal.title': { en: 'Withdraw the manuscript', nb: 'Trekk manuskriptet', nn: 'Trekk manuskriptet' },
  'withdrawal.text': {
    en: 'The journal stops its work on the manuscript. This cannot be undone. The editors get your reason in a letter.',
    nb: 'Tidsskriftet slutter å arbeide med manuskriptet. Dette kan ikke gjøres om. Redaksjonen får begrunnelsen din i et brev.',
    nn: 'Tidsskriftet sluttar å arbeide med manuskriptet. Dette kan ikkje gjerast om. Redaksjonen får grunngjevinga di i eit brev.',
  },
  'withdrawal.reason': { en: 'Reason', nb: 'Begrunnelse', nn: 'Grunngjeving' },
  'withdrawal.reason.missing': { en: 'Write why you withdraw it.', nb: 'Skriv hvorfor du trekker det.', nn: 'Skriv kvifor du trekkjer det.' },
  'withdrawal.submit': { en: 'Withdraw the manuscript', nb: 'Trekk manuskriptet', nn: 'Trekk manuskriptet' },
  'withdrawal.back': { en: 'Keep it', nb: 'Behold det', nn: 'Behald det' },
  'withdrawal.tooLate': {
    en: 'The manuscript has come too far to be withdrawn here. Write to the journal.', nb: 'Manuskriptet er kommet for langt til å trekkes her. Skriv til tidsskriftet.', nn: 'Manuskriptet er kome for langt til å trekkjast her. Skriv til tidsskriftet.',
  },

  'cancellation.title': { en: 'Throw the draft away', nb: 'Kast utkastet', nn: 'Kast utkastet' },
  'cancellation.text': {
    en: 'Everything that you entered and uploaded for it is deleted. This cannot be undone.', nb: 'Alt du har lagt inn og lastet opp til det, slettes. Dette kan ikke gjøres om.', nn: 'Alt du har lagt inn og lasta opp til det, blir sletta. Dette kan ikkje gjerast om.',
  },
  'cancellation.submit': { en: 'Delete the draft', nb: 'Slett utkastet', nn: 'Slett utkastet' },
  'cancellation.back': { en: 'Keep it', nb: 'Behold det', nn: 'Behald det' },
});
