import { Injectable } from '@nestjs/common';
import type { JournalSource } from '../access/subjects.js';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/web/problems.js';
import type { RequestContext } from '../platform/web/request.js';
import { Journal } from './journal.entity.js';
import { Section } from './section.entity.js';

/** Journals and their sections, by path and by id. */
@Injectable()
export class Journals implements JournalSource {
  constructor(private readonly database: Database) {}

  async journal(path: string): Promise<Journal | null> {
    return this.database.manager.findOneBy(Journal, { path });
  }

  /** The journal of a request: the row by which the guard has found it. */
  async of({ journal }: RequestContext): Promise<Journal> {
    return journal instanceof Journal ? journal : this.byId(found(journal).id);
  }

  async byId(id: number): Promise<Journal> {
    return found(await this.database.manager.findOneBy(Journal, { id }));
  }

  async all(): Promise<Journal[]> {
    return this.database.manager.find(Journal, { order: { id: 'ASC' } });
  }

  async enabled(): Promise<Journal[]> {
    return this.database.manager.find(Journal, { where: { enabled: true }, order: { id: 'ASC' } });
  }

  async sections(journalId: number): Promise<Section[]> {
    return this.database.manager.find(Section, { where: { journalId }, order: { position: 'ASC', id: 'ASC' } });
  }
}
