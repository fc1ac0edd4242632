/** Control characters, direction marks and what file systems forbid have no place in a name that people see. */
const forbidden = /[\u0000-\u001f\u007f\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff/\\:*?"<>|]/g;

/** A name that is safe to show and to send, at most 200 characters with its ending kept. */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(forbidden, '').replace(/^[.\s]+|\s+$/g, '');
  const [, stem = clean, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,10})?$/s.exec(clean) ?? [];
  return `${[...(stem || 'file')].slice(0, 200 - ending.length).join('')}${ending}`;
}

/** The header that names a download; RFC 6266 with RFC 8187 for letters outside ASCII. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '') || 'file';
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
