/** How far a file is on its way to those who must not know whose it is. */
export type Standing = 'working' | 'clean' | 'traces' | 'accepted' | 'refused' | 'released';

/**
 * working: its cleaned copy is being made · clean: the copy is handed out · traces: names stand in the copy, an editor decides · accepted: the copy is handed out all the same ·
 * refused: it could not be cleaned, an editor decides · released: the original is handed out.
 */
export const standingSql = (file: string, cleaned: string): string =>
  `case when ${cleaned}.cleaned_id is not null and ${file}.clean_confirmed_at is not null then 'accepted' when ${file}.release_reason is not null and ${cleaned}.cleaned_id is null then 'released'
     when ${cleaned}.state = 'refused' then 'refused' when ${cleaned}.state = 'clean' then case when ${cleaned}.traces = '[]' then 'clean' else 'traces' end else 'working' end`;

const handedOut: readonly Standing[] = ['clean', 'accepted', 'released'];

/** In SQL: whether the other side gets anything of it. */
export const isHandedOut = (file: string, cleaned: string): string => `${standingSql(file, cleaned)} in (${handedOut.map((standing) => `'${standing}'`).join(', ')})`;

export const standingColours: Readonly<Record<Standing, string>> = { working: 'info', clean: 'success', traces: 'warning', accepted: 'success', refused: 'warning', released: 'neutral' };

/** An editor has to decide. */
export const waits = (standing: Standing): boolean => standing === 'traces' || standing === 'refused';
