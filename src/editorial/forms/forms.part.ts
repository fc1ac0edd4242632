import type { EditorialPart } from '../editorial-part.js';
import { FormPages } from './form-pages.js';
import { FormsController } from './forms.controller.js';
import { formsPolicy } from './forms.policy.js';
import { formsTexts } from './forms.texts.js';
import { QuestionsController } from './questions.controller.js';
import { reviewFormData, reviewFormVersionData, sectionReviewFormData } from './review-form.data.js';
import { ReviewForm, ReviewFormVersion, SectionReviewForm } from './review-form.entity.js';
import { ReviewForms } from './review-forms.js';
import { formsUrls } from './urls.js';

/** What a journal asks its reviewers, besides their comments. */
export const formsPart: EditorialPart = {
  controllers: [FormsController, QuestionsController],
  providers: [FormPages, ReviewForms],
  entities: [ReviewForm, ReviewFormVersion, SectionReviewForm],
  maps: [reviewFormData, reviewFormVersionData, sectionReviewFormData],
  texts: [formsTexts],
  rules: formsPolicy,
  navigation: [{ place: 'journalSettings', group: 'journals.group.review', order: 21, label: 'reviewForm.forms', href: formsUrls.list, action: 'reviewForm.edit' }],
};
