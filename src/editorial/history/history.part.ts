import type { EditorialPart } from '../editorial-part.js';
import { HistoryController } from './history.controller.js';
import { HistoryPages } from './history-pages.js';
import { HistoryQuery } from './history.query.js';
import { historyTexts } from './history.texts.js';
import { historyUrls } from './urls.js';

/** What happened to a manuscript: every act, mail and file, each reader seeing what they may (C1, C4). */
export const historyPart: EditorialPart = {
  controllers: [HistoryController],
  providers: [HistoryPages, HistoryQuery],
  texts: [historyTexts],
  submissionLinks: [{ order: 90, label: 'submission.history', action: 'submission.read', href: historyUrls.history }],
};
