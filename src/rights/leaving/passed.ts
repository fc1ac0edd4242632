/** What somebody left to whom: by the assignment, or by the journal whose tasks they are. */
export type Passed = ReadonlyMap<string, number>;

/** In the ledger, sealed, beside what stayed. */
export const writtenPassed = (passed: Passed): string[] => [...passed].map(([what, to]) => `passed ${what} ${String(to)}`);

export const readPassed = (texts: readonly string[]): Passed =>
  new Map(texts.flatMap((text): [string, number][] => {
    const [, what, to] = /^passed (\S+) (\d+)$/.exec(text) ?? [];
    return what && to ? [[what, Number(to)]] : [];
  }));
