import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import type { PublicationStatus, VersionKind } from '../../publishing/publication.entity.js';

export interface VersionRow {
  version: number;
  status: PublicationStatus;
  kind: VersionKind;
  note: Localized;
  publishedAt: Date | null;
}

/** All versions of a work, the newest first. */
@Injectable()
export class VersionList {
  constructor(private readonly database: Database) {}

  of(submissionId: number): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      'select version, status, kind, change_note as note, published_at as "publishedAt" from publication where submission_id = $1 order by version desc', [submissionId],
    );
  }
}
