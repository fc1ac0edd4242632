/** Filled by the editorial room: the journals in which a person has an invitation or work that is not done (A8). */
export interface OpenWork {
  journals(personId: number): Promise<number[]>;
}
export const OPEN_WORK = Symbol('open work');
