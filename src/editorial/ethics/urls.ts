import { path } from '../../platform/web/urls.js';

export const ethicsUrls = {
  cases: path('/:journal/:lang/desk/submissions/:submission/ethics'),
  notes: path('/:journal/:lang/desk/submissions/:submission/ethics/notes'),
  concerned: path('/:journal/:lang/desk/submissions/:submission/ethics/concerned'),
  closing: path('/:journal/:lang/desk/submissions/:submission/ethics/closing'),
};
