import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { root } from '../root.js';
import { accentCss, colourCss, colourRoles } from './accent.js';

export { accentCss };

/** The platform's own colours; a journal replaces `accent`. */
const palette = { accent: '#23566b', neutral: '#68655c', info: '#2b6390', success: '#3c7448', warning: '#a8741a', danger: '#a83a32' };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Parts of designsystemet that we use, by bundle, in the layer that each belongs to. */
const parts = {
  site: { 'ds.base': ['base'], 'ds.components': ['button', 'label', 'input', 'tag', 'alert', 'skip-link'] },
  staff: { 'ds.components': ['field', 'fieldset', 'validation-message', 'table'] },
};
const ours = { site: ['theme', 'elements', 'shapes', 'chrome', 'parts', 'reader', 'charts', 'print'], staff: ['forms', 'work', 'acting'] };

type Encoding = 'br' | 'gzip';
interface Asset {
  body: Buffer;
  type: string;
  packed: Partial<Record<Encoding, Promise<Buffer>>>;
}

const hash = (body: Buffer | string) => createHash('sha256').update(body).digest('hex').slice(0, 10);
const lighten = (css: string) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '').replace(/: (?=[^}]*[;}])/g, ':');

/** Everything below /assets: read once, kept in memory, named by content. */
export class Assets {
  private readonly hrefs = new Map<string, string>();
  private readonly files = new Map<string, Asset>();
  private readonly accents = new Map<string, Asset>();
  private readonly palette = colourCss(palette);
  private readonly accentVersion = hash(accentCss('#123456')).slice(0, 6);

  constructor(private readonly folder: string) {
    for (const sub of ['fonts', 'js', 'images']) {
      for (const file of this.list(sub)) if (types[extname(file)]) this.add(file, readFileSync(join(folder, sub, file)));
    }
    for (const [name, bundle] of Object.entries(parts)) this.add(`${name}.css`, this.css(name as keyof typeof parts, bundle));
    const pdf = join(root, 'node_modules/pdfjs-dist/legacy/build');
    for (const name of ['pdf', 'pdf.worker']) this.add(`${name}.mjs`, readFileSync(join(pdf, `${name}.min.mjs`)));
  }

  /** The address of a file by its plain name: `site.css` → `/assets/site.4f3a….css`. */
  href(name: string): string {
    const href = this.hrefs.get(name);
    if (!href) throw new Error(`There is no asset called ${name}.`);
    return href;
  }

  accentHref(hex: string): string {
    return `/assets/accent/${hex.slice(1).toLowerCase()}.${this.accentVersion}.css`;
  }

  serve = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (req.path === '/favicon.ico') return res.redirect(this.href('icon.svg'));
    if (!req.path.startsWith('/assets/')) return next();
    const asset = this.files.get(req.path) ?? this.accent(req.path);
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) {
      res.status(404).type('text/plain').send('Not found');
      return;
    }
    try {
      const encoding = asset.type.startsWith('font/') ? undefined : (['br', 'gzip'] as const).find((one) => req.acceptsEncodings(one));
      const body = encoding ? await pack(asset, encoding) : asset.body;
      res.set({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding', 'X-Content-Type-Options': 'nosniff' });
      if (encoding) res.set('Content-Encoding', encoding);
      res.set('Content-Length', String(body.length)).status(200).end(req.method === 'HEAD' ? undefined : body);
    } catch (error) {
      next(error);
    }
  };

  private add(name: string, body: Buffer | string): void {
    const ext = extname(name);
    const href = `/assets/${basename(name, ext)}.${hash(body)}${ext}`;
    this.hrefs.set(name, href);
    this.files.set(href, make(ext, body));
  }

  private css(name: keyof typeof parts, bundle: Record<string, string[]>): string {
    const source = join(root, 'node_modules/@digdir/designsystemet-css');
    const read = (file: string) => readFileSync(file, 'utf8');
    let css = name === 'site' ? `@layer ds.theme,ds.base,ds.elements,ds.components,look;@layer ds.theme{${this.palette}${colourRoles(Object.keys(palette))}}` : '';
    for (const [layer, files] of Object.entries(bundle)) css += `@layer ${layer}{${files.map((file) => read(join(source, 'dist/src', `${file}.css`))).join('')}}`;
    css += lighten(ours[name].map((file) => read(join(this.folder, 'css', `${file}.css`))).join('\n'));
    return css.replace(/url\(["']?([\w-]+\.(?:woff2|svg))["']?\)/g, (_, file: string) => `url(${this.href(file)})`);
  }

  /** Any colour has its stylesheet; a thousand of them are kept. */
  private accent(path: string): Asset | undefined {
    const hex = /^\/assets\/accent\/([0-9a-f]{6})(?:\.[0-9a-f]{6})?\.css$/.exec(path)?.[1];
    if (!hex) return undefined;
    const known = this.accents.get(hex);
    if (known) return known;
    const asset = make('.css', accentCss(`#${hex}`));
    if (this.accents.size >= 1000) this.accents.clear();
    this.accents.set(hex, asset);
    return asset;
  }

  private list(sub: string): string[] {
    try {
      return readdirSync(join(this.folder, sub));
    } catch {
      return [];
    }
  }
}

const make = (ext: string, body: Buffer | string): Asset => ({ body: Buffer.from(body), type: types[ext] ?? 'application/octet-stream', packed: {} });

/** Compressed on first request, off the main thread, once. The big pdf.js goes with less effort. */
const pack = (asset: Asset, encoding: Encoding): Promise<Buffer> =>
  (asset.packed[encoding] ??=
    encoding === 'gzip'
      ? promisify(gzip)(asset.body, { level: 9 })
      : promisify(brotliCompress)(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: asset.body.length > 300_000 ? 9 : 11 } }));

const assets = new Assets(join(root, 'views/assets'));
export const asset = (name: string): string => assets.href(name);
export const accentHref = (hex: string): string => assets.accentHref(hex);
export const serveAssets = assets.serve;
