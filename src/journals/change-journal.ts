import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Forbidden } from '../platform/web/problems.js';
import { Policy } from '../access/policy.js';
import { Database } from '../platform/database/database.js';
import { Events } from '../platform/events/events.js';
import { extensionOf } from '../platform/files/kinds.js';
import { Files } from '../platform/files/files.js';
import type { Upload } from '../platform/web/upload.js';
import { found } from '../platform/web/problems.js';
import { Journal } from './journal.entity.js';

export type Settings = Partial<Omit<Journal, 'id' | 'path' | 'enabled' | 'createdAt' | 'logoFileId'>>;

/** Changes what a journal says of itself, opens and closes it; each change is an event that names the part, never the text. */
@Injectable()
export class ChangeJournal {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly files: Files,
  ) {}

  async settings(journalId: number, part: string, change: (journal: Journal) => Settings, by: Actor): Promise<void> {
    await this.locked(journalId, 'journal.settings', by, async (journal) => {
      await this.database.manager.update(Journal, { id: journalId }, change(journal));
      await this.events.record({ kind: 'journal.changed', subject: ['journal', journalId], journalId, by, data: { part } });
    });
  }

  async open(journalId: number, enabled: boolean, by: Actor): Promise<void> {
    await this.locked(journalId, 'journal.open', by, async () => {
      await this.database.manager.update(Journal, { id: journalId }, { enabled });
      await this.events.record({ kind: enabled ? 'journal.opened' : 'journal.closed', subject: ['journal', journalId], journalId, by });
    });
  }

  /** The new logo, or none; the old file goes. */
  async logo(journalId: number, upload: Upload | null, by: Actor): Promise<void> {
    await this.locked(journalId, 'journal.settings', by, async (journal) => {
      // What the file was called at somebody's desk is nobody's business: it may name them.
      const file = upload?.arrived ? await this.files.keep(upload.arrived, `logo.${extensionOf(upload.mediaType)}`, upload.mediaType) : null;
      await this.database.manager.update(Journal, { id: journalId }, { logoFileId: file?.id ?? null });
      if (journal.logoFileId) await this.files.remove(journal.logoFileId);
      await this.events.record({ kind: 'journal.changed', subject: ['journal', journalId], journalId, by, data: { part: 'logo' } });
    });
  }

  private async locked(id: number, action: string, by: Actor, work: (journal: Journal) => Promise<void>): Promise<void> {
    await this.database.transaction(async () => {
      const journal = found(await this.database.manager.findOne(Journal, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (!this.policy.allows(action, by, { kind: 'journal', id, journalId: id })) throw new Forbidden();
      await work(journal);
    });
  }
}
