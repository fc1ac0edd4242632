import { dataMap, technical } from '../../personal-data/data-map.js';
import { JournalReviewTerms } from './review-terms.entity.js';

export const reviewTermsData = dataMap(JournalReviewTerms, {
  journalId: technical('The journal.'),
  method: technical('Who learns of whom, unless an editor says otherwise.'),
  responseDays: technical('How long reviewers have to answer.'),
  reviewDays: technical('How long they have to review.'),
  remindBefore: technical('When they are reminded before a deadline.'),
  remindAfter: technical('When they are reminded after it.'),
  repeatEvery: technical('How often that is repeated.'),
  atMost: technical('How many reminders follow a deadline at most.'),
});
