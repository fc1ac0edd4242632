/** Filled by the room of rights: the privacy statement in force, which each consent names. */
export interface CurrentStatement {
  version(): Promise<number>;
}
export const CURRENT_STATEMENT = Symbol('current privacy statement');
