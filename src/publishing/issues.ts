import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/web/problems.js';
import { Issue } from './issue.entity.js';

/** The issues of a journal. */
@Injectable()
export class Issues {
  constructor(private readonly database: Database) {}

  async byId(id: number): Promise<Issue> {
    return found(await this.database.manager.findOneBy(Issue, { id }));
  }

  /** Those being put together first, then the newest. */
  async list(journalId: number): Promise<Issue[]> {
    return this.database.manager.find(Issue, {
      where: { journalId }, order: { publishedAt: { direction: 'DESC', nulls: 'FIRST' }, year: 'DESC', volume: 'DESC', id: 'DESC' },
    });
  }
}
