import { dataMap, technical } from '../../personal-data/data-map.js';
import { ReviewForm, ReviewFormVersion, SectionReviewForm } from './review-form.entity.js';

export const reviewFormData = dataMap(ReviewForm, {
  id: technical('Tells the forms apart.'),
  journalId: technical('The journal whose form it is.'),
  title: technical('What editors call it.'),
  retiredAt: technical('Since when no new review uses it.'),
});

export const reviewFormVersionData = dataMap(ReviewFormVersion, {
  id: technical('Tells the versions apart.'),
  formId: technical('The form.'),
  number: technical('Which version.'),
  intro: technical('What stands above the questions.'),
  questions: technical('What the form asks.'),
});

export const sectionReviewFormData = dataMap(SectionReviewForm, {
  sectionId: technical('The section.'),
  formId: technical('The form that its reviews begin with.'),
});
