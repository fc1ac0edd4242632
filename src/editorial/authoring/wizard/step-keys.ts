/** The steps of the wizard, in order. */
export const stepKeys = ['start', 'files', 'details', 'contributors', 'note', 'check'] as const;
export type StepKey = (typeof stepKeys)[number];
