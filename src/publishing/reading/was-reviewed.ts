import type { ArticleRow } from './article.query.js';

/** Whether readers are told that peers have reviewed it: what is known of the work itself comes before what its section does. */
export const wasReviewed = ({ peerReview, peerReviewed }: Pick<ArticleRow, 'peerReview' | 'peerReviewed'>): boolean => (peerReview === null ? peerReviewed : peerReview !== 'none');
