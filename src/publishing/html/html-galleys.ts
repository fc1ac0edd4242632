import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/web/upload.js';
import { HtmlPart } from './html-part.entity.js';
import { Inliner, type Part } from './inline-html.js';

export interface PartRow {
  id: number;
  fileId: number;
  name: string;
  size: number;
  mediaType: string;
  key: string;
}

/** Together with the page: what a browser takes at once. */
export const mostOfParts = 40 * 1024 * 1024;

/** In SQL: the file in which a galley `g` is read. */
export const shownFileOf = (galley: string): string => `coalesce((select shown_id from html_galley where original_id = ${galley}.file_id), ${galley}.file_id)`;

/** HTML files with what belongs to them. Each change makes the copy anew that readers get. */
@Injectable()
export class HtmlGalleys {
  constructor(private readonly database: Database, private readonly files: Files, private readonly store: FileStore) {}

  parts(originalId: number): Promise<PartRow[]> {
    return this.database.query<PartRow>(
      `select p.id, p.file_id as "fileId", sf.original_name as name, sf.size::int as size, sf.media_type as "mediaType", sf.key from html_part p join stored_file sf on sf.id = p.file_id where p.original_id = $1 order by lower(sf.original_name), p.id`, [originalId],
    );
  }

  /** The names that these files refer to and do not have. */
  async missing(originalIds: readonly number[]): Promise<Map<number, string[]>> {
    const rows = await this.database.query<{ id: number; missing: string[] }>('select original_id as id, missing from html_galley where original_id = any($1)', [[...originalIds]]);
    return new Map(rows.map(({ id, missing }) => [id, missing]));
  }

  /** A file of the same name takes the place of the one before. Within a transaction. */
  async add(originalId: number, { arrived, name, mediaType }: Upload): Promise<void> {
    if (!arrived) throw new Error('Nothing was uploaded.');
    const before = (await this.parts(originalId)).find((part) => part.name.toLowerCase() === name.toLowerCase());
    const { id } = await this.files.keep(arrived, name, mediaType);
    await this.database.manager.insert(HtmlPart, { originalId, fileId: id });
    if (before) await this.files.remove(before.fileId);
    await this.compose(originalId);
  }

  async remove(originalId: number, part: PartRow): Promise<void> {
    await this.files.remove(part.fileId);
    await this.compose(originalId);
  }

  /** Looks through a file once, whichever version it is read in. */
  async look(originalId: number): Promise<void> {
    if (!(await this.database.one('select 1 from html_galley where original_id = $1', [originalId]))) await this.compose(originalId);
  }

  /** Looks through an HTML file, and makes the copy that readers get. Within a transaction; anything but HTML is left alone. */
  async compose(originalId: number): Promise<void> {
    const original = await this.files.find(originalId);
    if (original?.mediaType !== 'text/html') return;
    const before = await this.database.one<{ shownId: number | null }>('select shown_id as "shownId" from html_galley where original_id = $1 for update', [originalId]);
    const rows = await this.parts(originalId);
    const parts: Part[] = [];
    for (const { name, mediaType, key } of rows) parts.push({ name, mediaType, bytes: await buffer(this.store.read(key)) });
    const inliner = new Inliner(parts);
    const html = inliner.page((await buffer(this.store.read(original.key))).toString('utf8'));
    const arrived = parts.length > 0 ? await this.store.receive(Readable.from([Buffer.from(html)])) : null;
    try {
      const shown = arrived && (await this.files.keep(arrived, original.originalName, original.mediaType));
      await this.database.execute(
        'insert into html_galley (original_id, shown_id, missing) values ($1, $2, $3) on conflict (original_id) do update set shown_id = $2, missing = $3', [originalId, shown?.id ?? null, JSON.stringify([...inliner.missing].slice(0, 200))],
      );
    } catch (error) {
      if (arrived) await this.files.letGo(arrived);
      throw error;
    }
    if (before?.shownId) await this.files.remove(before.shownId);
  }

  /** The HTML file goes, and all that belongs to it. */
  async forget(originalId: number): Promise<void> {
    const rows = await this.parts(originalId);
    const whole = await this.database.one<{ shownId: number | null }>('delete from html_galley where original_id = $1 returning shown_id as "shownId"', [originalId]);
    for (const { fileId } of rows) await this.files.remove(fileId);
    if (whole?.shownId) await this.files.remove(whole.shownId);
  }
}
