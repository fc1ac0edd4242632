/** Where the articles of a journal are that has handed them over, filled by the room of rights (S11). */
export interface MovedArticles {
  /** Null while they are here. `forGood`: their addresses lead there. */
  of(journalId: number, article: { number: number; doi: string | null }): Promise<{ href: string; forGood: boolean } | null>;
}
export const MOVED_ARTICLES = Symbol('where articles have moved');
