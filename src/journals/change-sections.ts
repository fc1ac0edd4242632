import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Database } from '../platform/database/database.js';
import { Events } from '../platform/events/events.js';
import { found } from '../platform/web/problems.js';
import { Section } from './section.entity.js';

export type SectionContent = Pick<Section, 'title' | 'abbreviation' | 'peerReviewed' | 'open' | 'invitation' | 'abstractWords' | 'textWords' | 'guidance' | 'checklist' | 'bookReviews'>;

/** Adds, changes and orders the sections of a journal. */
@Injectable()
export class ChangeSections {
  constructor(private readonly database: Database, private readonly events: Events) {}

  async byId(id: number): Promise<Section> {
    return found(await this.database.manager.findOneBy(Section, { id }));
  }

  async add(journalId: number, content: SectionContent, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const last = await this.database.one<{ position: number }>('select coalesce(max(position), 0) as position from section where journal_id = $1', [journalId]);
      const section = this.database.manager.create(Section, { journalId, ...content, position: (last?.position ?? 0) + 1 });
      await this.database.manager.insert(Section, section);
      await this.events.record({ kind: 'section.added', subject: ['section', section.id], journalId, by });
    });
  }

  async change(section: { id: number; journalId: number | null }, content: SectionContent, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.manager.update(Section, { id: section.id }, content);
      await this.events.record({ kind: 'section.changed', subject: ['section', section.id], journalId: section.journalId, by });
    });
  }

  /** One place up or down; the others close up. */
  async move(section: { id: number; journalId: number | null }, up: boolean, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const rows = await this.database.query<{ id: number }>('select id from section where journal_id = $1 order by position, id for update', [section.journalId]);
      const ids = rows.map(({ id }) => id);
      const at = ids.indexOf(section.id);
      const to = up ? at - 1 : at + 1;
      if (at < 0 || to < 0 || to >= ids.length) return;
      ids.splice(to, 0, ...ids.splice(at, 1));
      await this.database.execute('update section set position = array_position($1::integer[], id) where id = any($1)', [ids]);
      await this.events.record({ kind: 'section.moved', subject: ['section', section.id], journalId: section.journalId, by });
    });
  }
}
