import type { EditorialPart } from '../editorial-part.js';
import { NotAskedAgain, NotAskedKey } from './not-asked.entity.js';
import { NotAsked } from './not-asked.js';
import { SuggestedReviewer } from './suggested-reviewer.entity.js';
import { notAskedAgainData, notAskedKeyData, suggestedReviewerData } from './suggestions.data.js';
import { Suggestions } from './suggestions.js';

/** Whom to ask and whom not, as authors and reviewers say. */
export const suggestionsPart: EditorialPart = {
  providers: [NotAsked, Suggestions],
  entities: [SuggestedReviewer, NotAskedAgain, NotAskedKey],
  maps: [suggestedReviewerData, notAskedAgainData, notAskedKeyData],
};
