import { Injectable } from '@nestjs/common';
import { Contributors, type Byline, type KnownContributor } from '../../contributors/contributors.js';
import { isClosed } from '../../journals/closing.js';
import { Journals } from '../../journals/journals.js';
import type { Journal } from '../../journals/journal.entity.js';
import type { Section } from '../../journals/section.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/web/problems.js';
import type { Publication } from '../../publishing/publication.entity.js';
import { Publications } from '../../publishing/publications.js';
import { SubmissionFiles, type ListedFile } from '../submission-files.js';
import { sentFor, type SentFor } from '../special-issues/calls.js';
import { Submission } from '../submission.entity.js';
import { submittersOf } from './by-link/submitters.js';

/** A manuscript as its author knows it: all that they entered, nothing of what others did with it. */
export interface Manuscript {
  submission: Submission;
  publication: Publication;
  journal: Journal;
  sections: Section[];
  /** The journal takes no manuscripts now. */
  closed: boolean;
  /** The special issue that a draft is for. */
  special: SentFor | null;
  /** Whose iD is verified is told of the submitter only: of others it would tell who has an account here. */
  contributors: KnownContributor[];
  /** What the author sent with the submission itself. */
  files: ListedFile[];
}

export type NamedManuscript = Pick<Manuscript, 'submission' | 'publication' | 'contributors'>;

@Injectable()
export class Manuscripts {
  constructor(
    private readonly database: Database,
    private readonly journals: Journals,
    private readonly publications: Publications,
    private readonly contributors: Contributors,
    private readonly files: SubmissionFiles,
    private readonly clock: Clock,
  ) {}

  /** As the office has it: with the newest version, which is a draft where another one is prepared. */
  async load(id: number): Promise<Manuscript> {
    return this.with(id, await this.publications.newest(id));
  }

  /** As its author knows it: with the version that readers have, if they have one. */
  async known(id: number): Promise<Manuscript> {
    return this.with(id, await this.publications.known(id));
  }

  /** With the version in which a contributor is named. */
  async naming(id: number, publicationId: number): Promise<Manuscript> {
    return this.with(id, await this.publications.byId(publicationId));
  }

  /** Who answers for it, and who did before a co-author took it over: what they sent is the author's. */
  async submitters(id: number): Promise<number[]> {
    return (await this.database.query<{ id: number }>(`select submitter_id as id from (${submittersOf('$1')}) who where submitter_id is not null`, [id])).map((row) => row.id);
  }

  private async with(id: number, publication: Publication): Promise<Manuscript> {
    const named = await this.byline(id, publication);
    const { journalId, submitterId } = named.submission;
    const files = await this.files.of(id, ['submission']);
    const journal = await this.journals.byId(journalId);
    return {
      ...named,
      journal,
      closed: isClosed(journal, this.clock.now()),
      sections: await this.journals.sections(journalId),
      special: named.submission.stage === 'draft' ? await sentFor(this.database, id, this.clock.now()) : null,
      files: files.filter((file) => file.uploaderId === submitterId),
    };
  }

  /** The work and who is named in it. */
  async named(id: number): Promise<NamedManuscript> {
    return this.byline(id, await this.publications.newest(id));
  }

  private async byline(id: number, publication: Publication): Promise<NamedManuscript> {
    const submission = found(await this.database.manager.findOneBy(Submission, { id }));
    const contributors = await this.contributors.known(publication.id);
    return { submission, publication, contributors: contributors.map((one) => ({ ...one, orcidVerified: one.orcidVerified && one.personId === submission.submitterId })) };
  }
}

export const bylineOf = ({ submission, publication }: Pick<Manuscript, 'submission' | 'publication'>): Byline => ({
  publicationId: publication.id, journalId: submission.journalId, about: ['submission', submission.id],
});

export const titleOf = (publication: Publication): string | null => publication.title[publication.language] || Object.values(publication.title).find(Boolean) || null;

/** The journal's languages, the manuscript's first. */
export const languagesOf = ({ journal, publication }: Pick<Manuscript, 'journal' | 'publication'>): string[] =>
  [publication.language, ...journal.languages.filter((language) => language !== publication.language)];
