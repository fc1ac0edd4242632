const letters: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', þ: 'th' };
const around = 90;

/** The text without accents and in small letters, å like aa and ø like oe, with where each letter came from: the same as `searchable` in the database. */
function folded(text: string): { letters: string; from: number[] } {
  const out: string[] = [];
  const from: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const plain = text[index]!.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of letters[plain] ?? plain) {
      const last = out.at(-1);
      if ((last === 'a' && letter === 'a') || (last === 'o' && letter === 'e')) continue;
      out.push(letter);
      from.push(index);
    }
  }
  return { letters: out.join(''), from };
}

/** The places in a text where one of the names stands, each with what is around it. */
export function snippetsOf(text: string, names: readonly string[], most: number): string[] {
  const { letters: plain, from } = folded(text);
  const starts = names.map((name) => folded(name).letters).filter(Boolean).flatMap((name) => {
    const found: [number, number][] = [];
    for (let at = plain.indexOf(name); at >= 0 && found.length < most; at = plain.indexOf(name, at + name.length)) found.push([from[at]!, from[at + name.length - 1]! + 1]);
    return found;
  }).sort(([a], [b]) => a - b);
  const snippets: string[] = [];
  let end = -1;
  for (const [begins, ends] of starts) {
    if (begins < end || snippets.length >= most) continue;
    const [left, right] = [Math.max(0, begins - around), Math.min(text.length, ends + around)];
    snippets.push(`${left > 0 ? '… ' : ''}${text.slice(left, right).trim()}${right < text.length ? ' …' : ''}`);
    end = right;
  }
  return snippets;
}
