/** The version of the words that a reviewer agrees to when accepting (P6). Whoever changes `review.undertaking.*` gives them a new one. */
export const undertakingVersion = '2026-1';
export const undertakingPoints = ['review.undertaking.secret', 'review.undertaking.noShare', 'review.undertaking.delete', 'review.undertaking.interests'] as const;
