const letters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': '’', '&#x3D;': '=', '&#x60;': '`' };

/** Words of our own rendering, without its entities. */
export const plain = (words: string): string => words.replace(/&[#\w]+;/g, (letter) => letters[letter] ?? letter).replace(/\s+/g, ' ').trim();

/** The sections of a version of the statement. */
export const sectionsOf = (html: string): { id: string; title: string }[] => [...html.matchAll(/<h2 id="(\w+)">([^<]*)<\/h2>/g)].map(([, id, title]) => ({ id: id!, title: plain(title!) }));
