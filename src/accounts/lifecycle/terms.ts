const day = 86_400_000;

/** How long things last (A12, the values marked ° there): data, so that a lawyer's answer changes a line and no code. */
export const terms = {
  /** An account that was never confirmed ends. */
  unconfirmed: 7 * day,
  /** An account that nobody uses is erased … */
  idle: 3 * 365 * day,
  /** … after a question this long before, and another one. */
  firstQuestion: 60 * day,
  secondQuestion: 14 * day,
  /** How long before an expiry or erasure date the person is told. */
  warning: 14 * day,
  /** How often the administrators are reminded of an erasure that waits for open work. */
  stuck: 30 * day,
} as const;

export const daysOf = (term: number): number => term / day;
