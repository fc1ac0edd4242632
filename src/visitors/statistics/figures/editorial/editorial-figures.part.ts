import type { Part } from '../../../../access/part.js';
import { figuresUrls } from '../urls.js';
import { EditorialFiguresController } from './editorial-figures.controller.js';
import { editorialFiguresPolicy } from './editorial-figures.policy.js';
import { EditorialFiguresQuery } from './editorial-figures.query.js';
import { editorialFiguresTexts } from './editorial-figures.texts.js';
import { ReadEditorialFigures } from './editorial-figures.js';
import { EditorialPages } from './editorial-pages.js';

/** Received, decided, published, and how long it took. */
export const editorialFiguresPart: Part = {
  controllers: [EditorialFiguresController],
  providers: [EditorialFiguresQuery, ReadEditorialFigures, EditorialPages],
  texts: [editorialFiguresTexts],
  rules: editorialFiguresPolicy,
  navigation: [{ place: 'journalStaff', order: 4, label: 'figures.title', href: figuresUrls.editorial, action: 'editorialFigures.read' }],
};
