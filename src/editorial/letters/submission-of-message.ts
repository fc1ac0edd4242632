/** The submission that a message is about, if it is about one, as an expression in SQL. */
export const submissionOfMessage = (m: string): string => `case ${m}.subject_kind when 'submission' then ${m}.subject_id
  when 'discussion' then (select d.submission_id from discussion d where d.id = ${m}.subject_id) when 'task' then (select k.submission_id from task k where k.id = ${m}.subject_id) end`;
