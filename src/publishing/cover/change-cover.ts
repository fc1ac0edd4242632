import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { extensionOf } from '../../platform/files/kinds.js';
import { Files } from '../../platform/files/files.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Forbidden, found } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import { Issue } from '../issue.entity.js';

/** Gives an issue a cover, with words for those who do not see it, or takes it away. The old file goes. */
@Injectable()
export class ChangeCover {
  constructor(private readonly database: Database, private readonly files: Files, private readonly events: Events, private readonly policy: Policy) {}

  async change(id: number, cover: { upload: Upload; alt: Localized } | null, by: Actor): Promise<void> {
    await this.database.transaction(async () => {
      const issue = found(await this.database.manager.findOne(Issue, { where: { id }, lock: { mode: 'pessimistic_write' } }));
      if (!this.policy.allows('issue.edit', by, { kind: 'issue', id, journalId: issue.journalId })) throw new Forbidden();
      // What the file was called at somebody's desk is nobody's business: it may name them.
      const file = cover?.upload.arrived ? await this.files.keep(cover.upload.arrived, `cover.${extensionOf(cover.upload.mediaType)}`, cover.upload.mediaType) : null;
      await this.database.manager.update(Issue, { id }, { coverFileId: file?.id ?? null, coverAlt: cover?.alt ?? null });
      if (issue.coverFileId) await this.files.remove(issue.coverFileId);
      await this.events.record({ kind: 'issue.changed', subject: ['issue', id], journalId: issue.journalId, by });
    });
  }
}
