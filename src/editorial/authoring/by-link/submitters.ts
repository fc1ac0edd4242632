/** In SQL, the people who answer for a manuscript or did before a co-author took it over. */
export const submittersOf = (submission: string): string =>
  `select su.submitter_id from submission su where su.id = ${submission} union select (e.data ->> 'from')::int from event e where e.subject_kind = 'submission' and e.subject_id = ${submission} and e.kind = 'submission.handedOver'`;
