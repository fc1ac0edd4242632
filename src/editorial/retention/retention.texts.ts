import { defineTexts } from '../../platform/i18n/texts.js';

export const retentionTexts = defineTexts({
  'retention.nav': { en: 'Messages', nb: 'Meldinger', nn: 'Meldingar' },
  'retention.title': { en: 'Keeping of messages', nb: 'Oppbevaring av meldinger', nn: 'Oppbevaring av meldingar' },
  'retention.intro': {
    en: 'Letters that the system sends about a manuscript, and discussions with their files, are kept to document the dialogue. When the time is over they are deleted by themselves; that they were sent stays in the history. Mail about accounts is kept for 2 years.',
    nb: 'Brev som systemet sender om et manuskript, og diskusjoner med filene i dem, oppbevares for å dokumentere dialogen. Når tiden er ute, slettes de av seg selv; at de ble sendt, står fortsatt i historikken. E-post om kontoer oppbevares i 2 år.',
    nn: 'Brev som systemet sender om eit manuskript, og diskusjonar med filene i dei, blir oppbevarte for å dokumentere dialogen. Når tida er ute, blir dei sletta av seg sjølve; at dei vart sende, står framleis i historikken. E-post om kontoar blir oppbevart i 2 år.',
  },
  'retention.months': { en: 'How long messages are kept', nb: 'Hvor lenge meldinger oppbevares', nn: 'Kor lenge meldingar blir oppbevarte' },
  'retention.months.hint': {
    en: 'From the day that the manuscript is published, declined or withdrawn. A shorter time acts at once: what is older is deleted the next night.',
    nb: 'Fra den dagen manuskriptet er publisert, avslått eller trukket. En kortere tid virker straks: det som er eldre, slettes neste natt.',
    nn: 'Frå den dagen manuskriptet er publisert, avslått eller trekt. Ei kortare tid verkar straks: det som er eldre, blir sletta neste natt.',
  },
  'retention.years': { en: '{count, plural, one {# year} other {# years}}', nb: '{count, plural, one {# år} other {# år}}', nn: '{count, plural, one {# år} other {# år}}' },
  'retention.missing': { en: 'Choose how long.', nb: 'Velg hvor lenge.', nn: 'Vel kor lenge.' },
  'retention.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
});
