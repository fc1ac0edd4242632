import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { HtmlGalleys } from './html/html-galleys.js';
import { Galley } from './galley.entity.js';

export type NewGalley = Pick<Galley, 'publicationId' | 'label' | 'language' | 'fileId'> & Partial<Pick<Galley, 'supplement'>>;

/** The forms in which publications are read, in their order. The file's row is kept by whoever uploads it. */
@Injectable()
export class Galleys {
  constructor(private readonly database: Database, private readonly html: HtmlGalleys) {}

  async of(publicationId: number): Promise<Galley[]> {
    return this.database.manager.find(Galley, { where: { publicationId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async add(galley: NewGalley): Promise<Galley> {
    return this.database.transaction(async () => {
      const [last] = await this.database.query<{ position: number }>('select coalesce(max(position), 0) as position from galley where publication_id = $1', [galley.publicationId]);
      const row = this.database.manager.create(Galley, { ...galley, key: randomBytes(16).toString('hex'), position: (last?.position ?? 0) + 1 });
      await this.database.manager.insert(Galley, row);
      await this.html.look(galley.fileId);
      return row;
    });
  }

  /** The same files under addresses of their own, for the next version. */
  async copy(from: number, to: number): Promise<void> {
    for (const { label, language, fileId, supplement } of await this.of(from)) await this.add({ publicationId: to, label, language, fileId, supplement });
  }

  /** Takes a galley away; its file stays until the caller removes it. */
  async remove(id: number): Promise<void> {
    await this.database.execute('delete from galley where id = $1', [id]);
  }
}
