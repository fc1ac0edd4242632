import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { html } from '../../platform/files/kinds.js';
import { Conflict, found } from '../../platform/web/problems.js';
import type { Upload } from '../../platform/web/upload.js';
import { HtmlGalleys, mostOfParts, type PartRow } from '../../publishing/html/html-galleys.js';
import { Publications } from '../../publishing/publications.js';
import { mustTakeGalleys } from '../desk/in-production.js';
import type { SubmissionFacts } from '../facts.js';
import { Within } from '../within.js';

export interface OpenGalley {
  id: number;
  fileId: number;
  label: string;
  language: string;
  key: string;
  size: number;
  /** Readers have it in a version that is out. */
  published: boolean;
}

/** The images, styles and fonts of an HTML galley, while it is in the making. */
@Injectable()
export class HtmlParts {
  constructor(private readonly database: Database, private readonly within: Within, private readonly events: Events, private readonly html: HtmlGalleys, private readonly publications: Publications) {}

  /** An HTML galley of the newest version of this submission (X11). */
  async galley(facts: SubmissionFacts, id: string): Promise<OpenGalley> {
    mustTakeGalleys(facts, await this.publications.newest(facts.id));
    return found(await this.database.one<OpenGalley>(
      `select g.id, g.file_id as "fileId", g.label, g.language, shown.key, shown.size::int as size,
         exists (select 1 from galley o join publication op on op.id = o.publication_id where o.file_id = g.file_id and op.status in ('published', 'withdrawn')) as published
       from galley g join stored_file sf on sf.id = g.file_id join stored_file shown on shown.id = coalesce((select shown_id from html_galley where original_id = g.file_id), g.file_id)
       where g.id = $2 and sf.media_type = $3 and g.publication_id = (select id from publication where submission_id = $1 order by version desc limit 1)`,
      [facts.id, /^\d{1,9}$/.test(id) ? Number(id) : 0, html.mediaType],
    ));
  }

  /** Null when it is kept, or what stands in its way. */
  async add(submissionId: number, galley: string, upload: Upload, actor: Actor): Promise<string | null> {
    return this.changing(submissionId, galley, actor, async (fileId, parts) => {
      const whole = parts.reduce((sum, { size }) => sum + size, 0) + (upload.arrived?.size ?? 0);
      if (whole > mostOfParts) return 'htmlParts.tooMuch';
      await this.html.add(fileId, upload);
      return null;
    });
  }

  async remove(submissionId: number, galley: string, part: number, actor: Actor): Promise<void> {
    await this.changing(submissionId, galley, actor, async (fileId, parts) => this.html.remove(fileId, found(parts.find(({ id }) => id === part))));
  }

  private changing<T>(submissionId: number, id: string, actor: Actor, work: (fileId: number, parts: PartRow[]) => Promise<T>): Promise<T> {
    return this.within.submission(submissionId, actor, 'galley.edit', async (facts) => {
      const galley = await this.galley(facts, id);
      if (galley.published) throw new Conflict('htmlParts.published');
      const done = await work(galley.fileId, await this.html.parts(galley.fileId));
      await this.events.record({ kind: 'submission.galleyChanged', subject: ['submission', facts.id], journalId: facts.journalId, by: actor, data: { galley: galley.id } });
      return done;
    });
  }
}
