/** Filled by rooms that have something to end or to take away when a person leaves for good, beyond the rows that the data maps declare. */
export interface OnLeaving {
  /** Within the transaction of the erasure. */
  leave(personId: number): Promise<void>;
}
export const ON_LEAVING = Symbol('what happens when a person leaves');
