/** Where a manuscript can be. */
export const stages = ['draft', 'submission', 'review', 'copyediting', 'production', 'scheduled', 'published', 'declined', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];
