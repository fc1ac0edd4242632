import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import type { Outgoing } from '../../platform/mail/transport.js';
import { placeIn } from '../../platform/data-places.js';

export type MailOnFile = Outgoing & { id: string; at: string };

const newest = 200;

/** Reads the mail that the demo's transport has written into files. */
@Injectable()
export class DemoMailbox {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async list(): Promise<MailOnFile[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const ids = names.filter((name) => name.endsWith('.json')).sort().reverse().slice(0, newest).map((name) => name.slice(0, -'.json'.length));
    const mails = await Promise.all(ids.map((id) => this.one(id)));
    return mails.filter((mail) => mail !== null);
  }

  async one(id: string): Promise<MailOnFile | null> {
    if (!/^\d+-\w+$/.test(id)) return null;
    const text = await readFile(join(this.folder, `${id}.json`), 'utf8').catch(() => null);
    return text ? { ...(JSON.parse(text) as Omit<MailOnFile, 'id'>), id } : null;
  }

  private get folder(): string {
    return placeIn(this.config, 'mailbox');
  }
}

/** The http addresses of a mail's links, in order, each once, with the words that they stand on. */
export function linksOf(html: string): { href: string; label: string }[] {
  const links = new Map<string, string>();
  for (const [, href = '', inner = ''] of html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
    const address = plain(href);
    if (/^https?:\/\//.test(address)) links.set(address, plain(inner.replace(/<[^>]+>/g, '')).trim() || address);
  }
  return [...links].map(([href, label]) => ({ href, label }));
}

const plain = (html: string): string =>
  html.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
