/** Filled by the editorial room: the journals in which a person has an invitation or work that is not done (A8). */
export interface OpenWork {
  journals(personId: number): Promise<number[]>;
  /** How much there is of it in one journal: own manuscripts under way, reviews that wait, manuscripts that the journal has assigned. */
  at(personId: number, journalId: number): Promise<{ manuscripts: number; reviews: number; tasks: number }>;
  /** The same in SQL: the rows `journal_id` for the person with the id `person`, an expression. */
  sql(person: string): string;
}
export const OPEN_WORK = Symbol('open work');
