import { dataMap, inWords, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { HiddenText } from './hidden-text.entity.js';
import { TextReport } from './text-report.entity.js';

const desk = ['webAdmin', 'manager'] as const;
const about = (what: Personal['what'], more: Partial<Personal> = {}): Personal =>
  personal({ category: 'A', what, purposes: ['moderation'], source: ['self'], seenBy: desk, editedBy: ['nobody'], onErasure: 'pseudonym', ...more });

export const hiddenTextData = dataMap(HiddenText, {
  kind: technical('Which kind of text is hidden.'),
  targetId: technical('The row that holds the text.'),
  hiddenAt: technical('When it was hidden.'),
  hiddenById: about({ en: 'that you hid a text', nb: 'at du skjulte en tekst', nn: 'at du skjulte ein tekst' }, { source: ['system'], seenBy: ['self', 'webAdmin'] }),
}, { called: { en: 'Texts that you hid', nb: 'Tekster du har skjult', nn: 'Tekstar du har skjult' } });

export const textReportData = dataMap(TextReport, {
  id: technical('Its number, for references within the database.'),
  publicId: technical('Its random name in addresses.'),
  kind: technical('Which kind of text is reported.'),
  targetId: technical('The row that holds the text.'),
  journalId: technical('The journal whose managers handle it.'),
  authorId: about({ en: 'that a text of yours was reported', nb: 'at en tekst du har skrevet, ble meldt', nn: 'at ein tekst du har skrive, vart meld' }, { source: ['system'], seenBy: ['self', 'webAdmin'] }),
  reporterId: about({ en: 'that you reported a text', nb: 'at du meldte en tekst', nn: 'at du melde ein tekst' }, { seenBy: ['self'] }),
  reason: inWords(about({ en: 'why you reported a text', nb: 'hvorfor du meldte en tekst', nn: 'kvifor du melde ein tekst' }, { seenBy: ['self', ...desk], onErasure: { keep: 'moderation' } }), { text: 'reports.reason.' }),
  words: about({ en: 'what you wrote when you reported a text', nb: 'det du skrev da du meldte en tekst', nn: 'det du skreiv då du melde ein tekst' }, { seenBy: ['self', ...desk], onErasure: 'blank' }),
  reportedAt: technical('When it was reported.'),
  outcome: technical('What came of it.'),
  closedAt: technical('When it was decided.'),
  closedById: about({ en: 'that you decided about a reported text', nb: 'at du avgjorde en melding om en tekst', nn: 'at du avgjorde ei melding om ein tekst' }, { source: ['system'], seenBy: ['self', 'webAdmin'] }),
}, { about: ['reporterId'], called: { en: 'Reports of texts', nb: 'Meldinger om tekster', nn: 'Meldingar om tekstar' } });
