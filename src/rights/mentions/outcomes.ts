/** How a weighing ends (R16). */
export const outcomes = ['nothing', 'correction', 'deindexing', 'redaction', 'removal'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the journal does itself, as a version that readers see: it is asked to. */
const byJournal: readonly Outcome[] = ['correction', 'redaction', 'removal'];
export const isByJournal = (outcome: Outcome): boolean => byJournal.includes(outcome);
