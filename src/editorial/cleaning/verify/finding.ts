/** Says, by a word, what is still in a file that should be clean. */
export class NotClean extends Error {}

export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new NotClean(otherwise);
}
