const day = 86_400_000;
export const year = 365 * day;

/** What comes before the ends of accounts (A12); those themselves are rules of retention. */
export const terms = {
  /** How long before an account that nobody uses is erased its owner is asked, and asked again. */
  firstQuestion: 60 * day,
  secondQuestion: 14 * day,
  /** How long before an expiry or erasure date the person is told. */
  warning: 14 * day,
  /** How often the administrators are reminded of an erasure that waits for open work. */
  stuck: 30 * day,
} as const;

export const daysOf = (term: number): number => term / day;
