/** A file that an HTML page may refer to. */
export interface Part {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

const ofOthers = /^([a-z][a-z0-9+.-]*:|\/\/|#|$)/i;
const attribute = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
const written = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const isStyleSheet = (tag: string): boolean => /^<link\b/i.test(tag) && /\srel\s*=\s*["']?[^"'>]*\bstylesheet\b/i.test(tag);

/** The last part of the path, as a file is named; null for what lies elsewhere. */
export function nameIn(reference: string): string | null {
  const address = written(reference).trim();
  if (ofOthers.test(address)) return null;
  const last = address.replace(/[?#].*$/s, '').split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last) || null;
  } catch {
    return last;
  }
}

/** Puts the images, styles and fonts of a page into it, found by their file names, wherever the page thinks they lie. It then needs no other address, and stays within its sandbox (X36). */
export class Inliner {
  readonly missing = new Set<string>();
  private readonly byName: ReadonlyMap<string, Part>;

  constructor(parts: readonly Part[]) {
    this.byName = new Map([...parts.map((part): [string, Part] => [part.name.toLowerCase(), part]), ...parts.map((part): [string, Part] => [part.name, part])]);
  }

  page(html: string): string {
    return html.split(/(<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>|<style\b[\s\S]*?<\/style\s*>)/i).map((piece) => {
      if (/^<!--|^<script/i.test(piece)) return piece;
      return /^<style/i.test(piece) ? this.styles(piece) : piece.replace(/<[a-z][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'>])*>/gi, (tag) => this.tag(tag));
    }).join('');
  }

  private tag(tag: string): string {
    if (isStyleSheet(tag)) return this.sheet(tag);
    if (!/^<(img|image|source|input|video|audio|track|embed|object|body|table|td|th|link)\b/i.test(tag)) return this.attributeStyle(tag);
    const isLink = /^<link\b/i.test(tag);
    const filled = (isLink ? [] : ['src', 'poster', 'data', 'background', 'href', 'xlink:href']).reduce((one, name) => one.replace(attribute(name), (whole, before: string, ...values: string[]) => {
      const found = this.data(values.slice(0, 3).find((value) => value !== undefined) ?? '');
      return found ? `${before}"${found}"` : whole;
    }), tag);
    return this.attributeStyle(filled.replace(attribute('srcset'), (whole, before: string, ...values: string[]) => `${before}"${this.set(values.slice(0, 3).find((value) => value !== undefined) ?? '')}"`));
  }

  private attributeStyle(tag: string): string {
    return tag.replace(attribute('style'), (whole, before: string, double?: string, single?: string) => {
      const style = double ?? single;
      return style === undefined || !/url\(/i.test(style) ? whole : `${before}"${this.styles(style.replaceAll('&quot;', "'")).replaceAll('"', "'")}"`;
    });
  }

  private set(candidates: string): string {
    return candidates.split(/,\s+|,(?=[^\s]*\s)/).map((one) => {
      const [reference = '', ...rest] = one.trim().split(/\s+/);
      return [this.data(reference) ?? reference, ...rest].join(' ');
    }).join(', ');
  }

  private sheet(tag: string): string {
    const values = attribute('href').exec(tag)?.slice(2) ?? [];
    const part = this.find(values.find((value) => value !== undefined) ?? '');
    if (!part) return tag;
    const media = attribute('media').exec(tag)?.slice(2).find((value) => value !== undefined);
    return `<style${media ? ` media="${media.replaceAll('"', '')}"` : ''}>${this.css(part)}</style>`;
  }

  /** A sheet that imports itself, over others or not, is taken once. */
  private css(part: Part, within: readonly Part[] = []): string {
    const text = part.bytes.toString('utf8').replace(/^\uFEFF/, '').replaceAll(/<(?=\/|!--)/g, '\\3c ');
    const imported = text.replace(/@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*);/gi, (whole, reference: string, media: string) => {
      const other = this.find(reference);
      if (!other) return whole;
      if (other === part || within.includes(other)) return '';
      const inner = this.css(other, [...within, part]);
      return media.trim() ? `@media ${media.trim()} {${inner}}` : inner;
    });
    return this.styles(imported);
  }

  private styles(text: string): string {
    return text.replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gi, (whole, ...values: string[]) => {
      const found = this.data(values.slice(0, 3).find((value) => value !== undefined) ?? '');
      return found ? `url(${found})` : whole;
    });
  }

  private data(reference: string): string | null {
    const part = this.find(reference);
    return part && `data:${part.mediaType};base64,${part.bytes.toString('base64')}`;
  }

  private find(reference: string): Part | null {
    const name = nameIn(reference);
    if (name === null) return null;
    const part = this.byName.get(name) ?? this.byName.get(name.toLowerCase()) ?? null;
    if (!part) this.missing.add(name.slice(0, 200));
    return part;
  }
}
