/** So many subjects has a person at most, and so long is each. */
export const mostInterests = 40;
export const longestInterest = 80;

/** Letters of their own in the languages of the north, which are no accented a, o or c. */
const letters = new Set('åäöáčđŋšŧž');

/** A subject without regard to case and accents, so that it is one word however it is typed: Économie is economie, but låve is not lave. */
export const folded = (words: string): string =>
  [...words.normalize('NFC').toLowerCase()].map((letter) => (letters.has(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''))).join('').replace(/\s+/g, ' ').trim();
