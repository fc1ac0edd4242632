/** An ISSN as ISO 3297 writes it, NNNN-NNNC with the check character right, or null. Spaces, dashes and a leading “ISSN” are forgiven. */
export function normalIssn(text: string): string | null {
  const signs = text.toUpperCase().replace(/^\s*E?-?ISSN[\s:]*/, '').replace(/[\s\u2010-\u2015-]/g, '');
  if (!/^\d{7}[\dX]$/.test(signs)) return null;
  const sum = [...signs.slice(0, 7)].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return signs[7] === (check === 10 ? 'X' : String(check)) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
}
