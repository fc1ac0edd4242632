import { defineTexts } from '../../platform/i18n/texts.js';

export const retentionTexts = defineTexts({
  'retention.nav': { en: 'Messages', nb: 'Meldinger', nn: 'Meldingar' },
  'retention.title': { en: 'Keeping of messages', nb: 'Oppbevaring av meldinger', nn: 'Oppbevaring av meldingar' },
  'retention.intro': {
    en: 'Letters that the system sends about a manuscript, and discussions with their files, are kept to document the dialogue. When the time is over they are deleted by themselves; that they were sent stays in the history. Mail about accounts is kept for {accounts}.',
    nb: 'Brev som systemet sender om et manuskript, og diskusjoner med filene i dem, oppbevares for å dokumentere dialogen. Når tiden er ute, slettes de av seg selv; at de ble sendt, står fortsatt i historikken. E-post om kontoer oppbevares i {accounts}.',
    nn: 'Brev som systemet sender om eit manuskript, og diskusjonar med filene i dei, blir oppbevarte for å dokumentere dialogen. Når tida er ute, blir dei sletta av seg sjølve; at dei vart sende, står framleis i historikken. E-post om kontoar blir oppbevart i {accounts}.',
  },
  'retention.months': { en: 'How long messages are kept', nb: 'Hvor lenge meldinger oppbevares', nn: 'Kor lenge meldingar blir oppbevarte' },
  'retention.months.hint': {
    en: 'From the day that the manuscript is published, declined or withdrawn. A shorter time acts at once: what is older is deleted the next night.',
    nb: 'Fra den dagen manuskriptet er publisert, avslått eller trukket. En kortere tid virker straks: det som er eldre, slettes neste natt.',
    nn: 'Frå den dagen manuskriptet er publisert, avslått eller trekt. Ei kortare tid verkar straks: det som er eldre, blir sletta neste natt.',
  },
  'retention.years': { en: '{count, plural, one {# year} other {# years}}', nb: '{count, plural, one {# år} other {# år}}', nn: '{count, plural, one {# år} other {# år}}' },
  'retention.missing': { en: 'Choose how long.', nb: 'Velg hvor lenge.', nn: 'Vel kor lenge.' },
  'retention.draft.subject': { en: 'Your draft is deleted on {date}', nb: 'Utkastet ditt slettes {date}', nn: 'Utkastet ditt blir sletta {date}' },
  'retention.draft.mail': {
    en: 'You have not worked on your draft “{title}” for a long time. Unless you go on with it, it is deleted on {date}, with its files.',
    nb: 'Du har ikke arbeidet med utkastet «{title}» på lenge. Fortsetter du ikke med det, slettes det {date}, med filene i det.',
    nn: 'Du har ikkje arbeidd med utkastet «{title}» på lenge. Held du ikkje fram med det, blir det sletta {date}, med filene i det.',
  },
  'retention.draft.keep': { en: 'To keep it, open it and save something in it.', nb: 'Vil du beholde det, åpner du det og lagrer noe i det.', nn: 'Vil du behalde det, opnar du det og lagrar noko i det.' },
  'retention.draft.open': { en: 'Open the draft', nb: 'Åpne utkastet', nn: 'Opne utkastet' },
  'history.submission.filesEnded': { en: 'Files deleted, as the time to keep them is over', nb: 'Filene er slettet, fordi tiden de oppbevares, er ute', nn: 'Filene er sletta, fordi tida dei blir oppbevarte, er ute' },
  'history.submission.reviewersEnded': { en: 'Who reviewed is forgotten, as the time to keep it is over', nb: 'Hvem som vurderte, er glemt, fordi tiden det oppbevares, er ute', nn: 'Kven som vurderte, er gløymt, fordi tida det blir oppbevart, er ute' },
  'retention.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
});
