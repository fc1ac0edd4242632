import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { Policy } from '../../../access/policy.js';
import { Memberships } from '../../../accounts/roles/memberships.js';
import { People } from '../../../accounts/person/people.js';
import type { Person } from '../../../accounts/person/person.entity.js';
import { Contributors, type ContributorDetails } from '../../../contributors/contributors.js';
import { isClosed } from '../../../journals/closing.js';
import type { Journal } from '../../../journals/journal.entity.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { Conflict, Forbidden } from '../../../platform/web/problems.js';
import { Publications } from '../../../publishing/publications.js';
import { SpecialSubmissions } from '../../special-issues/special-submissions.js';
import { Submission } from '../../submission.entity.js';
import { bylineOf } from '../manuscripts.js';

/** The submitter as first contributor, as the profile has it. */
const fromProfile = (person: Person, language: string): ContributorDetails => ({
  role: 'author', corresponding: true, salutation: person.salutation, givenName: person.givenName, middleName: person.middleName, familyName: person.familyName, suffix: person.suffix,
  email: person.email, country: person.country, orcid: person.orcid, identifiers: [], website: person.website, affiliation: { [language]: person.affiliation ?? '' }, biography: { [language]: person.biography ?? '' }, waiver: null,
});

/** Opens a draft. Whoever submits to a journal is an author of it from then on. */
@Injectable()
export class StartSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly events: Events,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly publications: Publications,
    private readonly contributors: Contributors,
    private readonly special: SpecialSubmissions,
  ) {}

  async start(journal: Journal, actor: Actor, { specialIssueId, ...place }: { sectionId: number; language: string; specialIssueId: number | null }): Promise<number> {
    return this.database.transaction(async () => {
      if (!this.policy.allows('submission.start', actor, { kind: 'journal', id: journal.id, journalId: journal.id })) throw new Forbidden();
      const now = this.clock.now();
      if (isClosed(journal, now)) throw new Conflict('start.closedNow');
      const { manager } = this.database;
      const submission = manager.create(Submission, {
        ...place, journalId: journal.id, submitterId: actor.personId, stage: 'draft', stageBefore: null, moves: 0, step: 'files', noteToEditor: null,
        checklistAt: now, startedAt: now, submittedAt: null, stageSince: now,
      });
      await manager.insert(Submission, submission);
      await this.special.choose(submission.id, journal.id, specialIssueId);
      const publication = await this.publications.create({ ...place, submissionId: submission.id, journalId: journal.id, licence: journal.licence });
      await this.events.record({ kind: 'submission.started', subject: ['submission', submission.id], journalId: journal.id, by: actor });
      await this.memberships.give(actor.personId, journal.id, 'author', actor);
      const person = await this.people.byId(actor.personId);
      await this.contributors.add(bylineOf({ submission, publication }), fromProfile(person, place.language), { by: actor, source: 'submitter', permission: true });
      return submission.id;
    });
  }
}
