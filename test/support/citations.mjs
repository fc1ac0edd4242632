/** The numbered lines of the specification: what is required (S, A–D, R, T, P), the grounds (G), what must be survived (X). */
const ranges = { G: [[1, 8]], S: [[1, 11]], A: [[1, 20]], B: [[1, 8]], C: [[1, 8]], D: [[1, 16]], R: [[1, 19]], T: [[1, 7]], P: [[1, 8]], X: [[1, 7], [10, 15], [20, 24], [30, 39], [50, 55]] };

export const numbers = Object.entries(ranges).flatMap(([letter, parts]) => parts.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => `${letter}${first + index}`)));

/** The numbers that a title cites: `[A7]`, `[A7] [X10]` or `[A7, X10]`. */
export const citedIn = (title) => [...title.matchAll(/\[([A-Z]\d+(?:, ?[A-Z]\d+)*)\]/g)].flatMap(([, list]) => list.split(/, ?/));

/** The table of what is shown by which tests. `tests` are those that passed: {file, title}. */
export function citationsPage(tests) {
  const rows = numbers.flatMap((number) => {
    const proofs = tests.filter(({ title }) => citedIn(title).includes(number)).map(({ file, title }) => `${title.replace(/\s*\[[A-Z]\d+(?:, ?[A-Z]\d+)*\]\s*/g, ' ').trim().replaceAll('|', '\\|')} (\`${file}\`)`);
    return proofs.length > 0 ? [`| ${number} | ${[...new Set(proofs)].sort().join('<br>')} |`] : [];
  });
  const missing = numbers.filter((number) => !number.startsWith('G') && !tests.some(({ title }) => citedIn(title).includes(number)));
  return `# What the tests show

Written by \`npm run docs\` from the tests that ran and passed. The numbers are those of the specification.

| | shown by |
|---|---|
${rows.join('\n')}

Not yet shown: ${missing.join(', ')}.
`;
}
