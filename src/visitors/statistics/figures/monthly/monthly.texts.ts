import { defineTexts } from '../../../../platform/i18n/texts.js';

export const monthlyTexts = defineTexts({
  'mailKind.monthlyFigures': { en: 'Once a month: what was read of the journal', nb: 'En gang i måneden: det som er lest av tidsskriftet', nn: 'Ein gong i månaden: det som er lese av tidsskriftet' },
  'monthlyFigures.subject': { en: '{journal} in {month}: what was read', nb: '{journal} i {month}: det som ble lest', nn: '{journal} i {month}: det som vart lese' },
  'monthlyFigures.intro': { en: 'This was read of {journal} in {month}, beside the month before:', nb: 'Dette ble lest av {journal} i {month}, sammenlignet med måneden før:', nn: 'Dette vart lese av {journal} i {month}, samanlikna med månaden før:' },
  'monthlyFigures.line': { en: '{what}: {count} ({change})', nb: '{what}: {count} ({change})', nn: '{what}: {count} ({change})' },
  'monthlyFigures.desk': { en: 'See all the figures', nb: 'Se alle tallene', nn: 'Sjå alle tala' },
});
