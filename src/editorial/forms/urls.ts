import { path } from '../../platform/web/urls.js';

export const formsUrls = {
  list: path('/:journal/:lang/desk/settings/review-forms'),
  fresh: path('/:journal/:lang/desk/settings/review-forms/new'),
  form: path('/:journal/:lang/desk/settings/review-forms/:form'),
  retirement: path('/:journal/:lang/desk/settings/review-forms/:form/retirement'),
  newQuestion: path('/:journal/:lang/desk/settings/review-forms/:form/questions/new'),
  question: path('/:journal/:lang/desk/settings/review-forms/:form/questions/:question'),
  questionPlace: path('/:journal/:lang/desk/settings/review-forms/:form/questions/:question/place'),
};
