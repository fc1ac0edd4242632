/** In SQL: whether a membership counts at a moment: begun, and not ended. Dates of roles act by themselves. */
export const isLive = (membership: string, now: string): string => `(${membership}.started_at <= ${now} and (${membership}.ended_at is null or ${membership}.ended_at > ${now}))`;

/** In SQL: whether it has not ended, begun or not. */
export const hasNotEnded = (membership: string, now: string): string => `(${membership}.ended_at is null or ${membership}.ended_at > ${now})`;
