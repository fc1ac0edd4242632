/** A value, values by name, or several of one name. */
export type XmlValue = string | number | null | undefined | Date | { [name: string]: XmlValue } | readonly XmlValue[];

const letters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => letters[letter] ?? letter).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

function element(name: string, value: XmlValue): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) return (value as readonly XmlValue[]).map((one) => element(name, one)).join('');
  if (value instanceof Date) return `<${name}>${value.toISOString()}</${name}>`;
  if (typeof value === 'object') return `<${name}>${Object.entries(value as Record<string, XmlValue>).map(([inner, one]) => element(inner, one)).join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

/** Elements without attributes: names are ours, values are escaped. */
export const xmlOf = (name: string, value: XmlValue): string => `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value)}\n`;
