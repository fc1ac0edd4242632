import { Injectable } from '@nestjs/common';
import { Contributor } from '../../contributors/contributor.entity.js';
import type { DisclosedDatum, Transfer } from '../../personal-data/disclosures.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Publication } from '../../publishing/publication.entity.js';
import { Disclosures } from './disclosures.js';

type Known = Pick<Publication, 'id' | 'kind' | 'status'> & { journalId: number };

/** What readers can see of someone, and harvesters take. */
function seenOf(one: Contributor): DisclosedDatum[] {
  const given = { affiliation: Object.keys(one.affiliation).length > 0, country: one.country, orcid: one.orcid, biography: Object.keys(one.biography).length > 0, website: one.website, email: one.emailPublic && one.email };
  return ['name', ...(Object.keys(given) as (keyof typeof given)[]).filter((key) => given[key])];
}

/** The open web: whatever is published, changed or taken back there is given to anyone, or no longer (T3). */
@Injectable()
export class PublicationFeed {
  constructor(private readonly database: Database, private readonly disclosures: Disclosures, events: Events) {
    events.on('submission.publish', ({ subjectId }) => this.tell(subjectId, 'published'));
    events.on('submission.publishVersion', ({ subjectId }) => this.tell(subjectId, 'changed'));
    events.on('submission.unpublish', ({ subjectId }) => this.tell(subjectId, 'removed'));
    for (const act of ['added', 'changed', 'corrected', 'removed', 'moved']) events.on(`contributor.${act}`, ({ subjectId, data }) => this.changed(subjectId, Number(data['publication'])));
  }

  /** The byline of what readers have. */
  private async changed(submissionId: number, publicationId: number): Promise<void> {
    const known = await this.known(submissionId);
    if (known?.id === publicationId && known.status === 'published') await this.tell(submissionId, 'changed');
  }

  private async tell(submissionId: number, act: Transfer['act']): Promise<void> {
    const known = await this.known(submissionId);
    // What was only scheduled, nobody had.
    if (!known || (act === 'removed' && known.status === 'scheduled')) return;
    const people = await this.database.manager.find(Contributor, { where: { publicationId: known.id }, order: { position: 'ASC', id: 'ASC' } });
    await this.disclosures.record({
      to: 'anyone', act: known.kind === 'removal' ? 'removed' : act, dataset: 'article', ground: 'G3', journalId: known.journalId, submissionId,
      about: people.map((one) => ({ personId: one.personId, address: one.email, name: [one.givenName, one.middleName, one.familyName, one.suffix].filter(Boolean).join(' '), what: seenOf(one) })),
    });
  }

  private known(submissionId: number): Promise<Known | null> {
    return this.database.one<Known>(`select id, kind, status, journal_id as "journalId" from publication where submission_id = $1 order by (status = 'published') desc, version desc limit 1`, [submissionId]);
  }
}
