import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { JournalClosing, JournalClosingStep, JournalExport } from './closing.entities.js';

export const journalClosingData = dataMap(JournalClosing, {
  journalId: technical('The journal that closes.'),
  announcement: technical('What it tells its readers.'),
  movedTo: technical('Where its articles are.'),
  articleAddress: technical('The address of one article there.'),
  redirects: technical('Whether the addresses of articles lead there.'),
});

export const journalClosingStepData = dataMap(JournalClosingStep, {
  journalId: technical('The journal that closes.'),
  step: technical('What was done.'),
  doneAt: technical('When.'),
  doneById: personal({
    category: 'A', what: { en: 'that you took a step in closing a journal', nb: 'at du utførte et trinn i avslutningen av et tidsskrift', nn: 'at du utførte eit steg i avslutninga av eit tidsskrift' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  note: technical('Which organisation took over, under which number.'),
  counts: technical('How many of what.'),
}, { about: ['doneById'], beside: ['step', 'doneAt'], called: { en: 'Closing of journals', nb: 'Avslutning av tidsskrifter', nn: 'Avslutning av tidsskrift' } });

export const journalExportData = dataMap(JournalExport, {
  journalId: technical('The journal.'),
  askedAt: technical('When it was asked for.'),
  askedById: personal({
    category: 'A', what: { en: 'that you took out a journal', nb: 'at du hentet ut et tidsskrift', nn: 'at du henta ut eit tidsskrift' },
    purposes: ['staff'], source: ['system'], seenBy: ['self', 'webAdmin'], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  cases: technical('The closed cases in it.'),
  leftOut: technical('How many closed cases are not in it.'),
  madeAt: technical('When it was made.'),
  fileId: technical('The archive with the articles, kept for 30 days; it goes when anyone’s data is erased.'),
}, { about: ['askedById'], beside: ['askedAt'], called: { en: 'Exports of journals', nb: 'Eksporter av tidsskrifter', nn: 'Eksportar av tidsskrift' } });
