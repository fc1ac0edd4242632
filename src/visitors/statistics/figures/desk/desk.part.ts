import { always } from '../../../../access/policy.js';
import type { Part } from '../../../../access/part.js';
import { figuresUrls } from '../urls.js';
import { ArticlesPage } from './articles-page.js';
import { DeskQuery } from './desk.query.js';
import { EntryNames } from './entry-names.js';
import { FigureFiles } from './files.js';
import { FiguresController } from './figures.controller.js';
import { figuresDeskTexts } from './desk.texts.js';
import { FiguresFrame } from './frame.js';
import { IssuesPage } from './issues-page.js';
import { OverviewPage } from './overview-page.js';
import { ReadersController } from './readers.controller.js';
import { ReadersPage } from './readers-page.js';
import { WaysPage } from './ways-page.js';

/** The statistics desk of a journal. */
export const figuresDeskPart: Part = {
  controllers: [FiguresController, ReadersController],
  providers: [DeskQuery, EntryNames, FiguresFrame, OverviewPage, ArticlesPage, IssuesPage, ReadersPage, WaysPage, FigureFiles],
  texts: [figuresDeskTexts],
  rules: { 'figures.read': { on: 'journal', allow: { manager: always, editor: always, webAdmin: always } } },
  navigation: [{ place: 'journalStaff', order: 4, label: 'figures.title', href: figuresUrls.overview, action: 'figures.read' }],
};
