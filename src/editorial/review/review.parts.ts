import { ReviewPanel } from './review-panel.query.js';

/** What the sub-room of review brings into the module. */
export const reviewParts = {
  controllers: [],
  providers: [ReviewPanel],
};
