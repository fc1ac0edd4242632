/** Filled by the room of rights, whose plan of an erasure is read from the data maps. Each within the transaction of whoever calls it. */
export interface Erasing {
  /** The account and what hangs on it; what the person contributed and did at work stays, by nobody (A12). */
  account(personId: number): Promise<void>;
  /** All that leads to the person. `even` are lines of the plan that would stay otherwise. */
  person(personId: number, even?: readonly string[]): Promise<void>;
  /** What a merger has left of an account. A restored backup may bring it back: it would have the account whole, with work that is nobody's else. */
  remainder(personId: number): Promise<void>;
}
export const ERASING = Symbol('erases people');
