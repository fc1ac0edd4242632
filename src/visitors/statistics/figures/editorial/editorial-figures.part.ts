import type { Part } from '../../../../access/part.js';
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
};
