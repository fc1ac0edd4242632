import { randomBytes } from 'node:crypto';
import { Contributor } from '../../../contributors/contributor.entity.js';
import { Participant } from '../../../editorial/participant.entity.js';
import { ReviewAssignment } from '../../../editorial/review-assignment.entity.js';
import { ReviewRound } from '../../../editorial/review-round.entity.js';
import { Submission } from '../../../editorial/submission.entity.js';
import { addDays, dayIn } from '../../../platform/days.js';
import { undertakingVersion } from '../../../editorial/review/undertaking.js';
import { Publication, type PublicationStatus } from '../../../publishing/publication.entity.js';
import { reportOf } from '../reports.js';
import { publishedAt } from './journals.js';
import type { Scene } from './scene.js';
import type { Work } from './works.js';

/** A work and its rows. */
export interface Written {
  work: Work;
  submission: Submission;
  publication: Publication;
  rounds: ReviewRound[];
  assignments: ReviewAssignment[];
}

const token = (): string => randomBytes(12).toString('base64url');

/** Writes the works, table by table: a few statements for all of them. */
export async function writeWorks({ manager, people }: Scene, works: readonly Work[]): Promise<Written[]> {
  const submissions = works.map((work) => manager.create(Submission, submissionRow(work)));
  await manager.insert(Submission, submissions);
  const publications = works.map((work, index) => manager.create(Publication, publicationRow(work, submissions[index]!.id, works.slice(0, index))));
  await manager.insert(Publication, publications);
  const byEmail = new Map([...people.values()].map((person) => [person.email, person.id]));
  await manager.insert(Contributor, works.flatMap((work, index) => contributorRows(work, publications[index]!.id, byEmail)));
  const rounds = works.map((work, index) => work.standing.rounds.map((round) => manager.create(ReviewRound, { submissionId: submissions[index]!.id, ...round })));
  await manager.insert(ReviewRound, rounds.flat());
  const assignments = works.map((work, index) => work.reviews.map((review, order) => manager.create(ReviewAssignment, {
    publicId: token(), submissionId: submissions[index]!.id, roundId: rounds[index]![0]!.id, number: order + 1, ...assignmentRow(work, review),
  })));
  await manager.insert(ReviewAssignment, assignments.flat());
  await manager.insert(Participant, works.flatMap((work, index) =>
    work.assigned.map(({ person, role, at }) => ({ submissionId: submissions[index]!.id, personId: person.id, role, assignedById: work.editor.id, assignedAt: at }))));
  return works.map((work, index) => ({ work, submission: submissions[index]!, publication: publications[index]!, rounds: rounds[index]!, assignments: assignments[index]! }));
}

function submissionRow({ stage, content, submitter, standing, steps, startedAt, note }: Work): Omit<Submission, 'id'> {
  const draft = standing.stage === 'draft';
  return {
    journalId: stage.journal.id, sectionId: stage.sections.get(content.section)!.id, submitterId: submitter.id, stage: standing.stage, stageBefore: standing.stageBefore,
    moves: steps.length, language: content.language, step: draft ? 'contributors' : 'check', noteToEditor: note, checklistAt: startedAt,
    startedAt, submittedAt: standing.submittedAt, stageSince: standing.stageSince,
  };
}

const statuses: Partial<Record<string, PublicationStatus>> = { published: 'published', scheduled: 'scheduled' };

function publicationRow(work: Work, submissionId: number, before: readonly Work[]): Omit<Publication, 'id' | 'searchText'> {
  const { stage, content, standing } = work;
  const out = content.issue === undefined ? null : stage.content.issues[content.issue]!;
  const beside = before.filter((other) => other.stage === stage && other.content.section === content.section && other.content.issue === content.issue && issueOf(other) === issueOf(work));
  return {
    submissionId, journalId: stage.journal.id, sectionId: stage.sections.get(content.section)!.id, version: 1, status: statuses[standing.stage] ?? 'draft', kind: 'original', changeNote: {},
    language: content.language, title: content.title, abstract: content.abstract, keywords: content.keywords as Record<string, string[]>, references: content.references,
    funding: content.funding ?? null, dataAvailability: content.dataAvailability ?? null, competingInterests: content.competingInterests ?? null, words: null, reviewedWork: null, peerReview: null, licence: stage.journal.licence,
    issueId: issueOf(work), pages: content.pages ?? null, position: beside.length + 1, doi: null, publishedAt: out ? publishedAt(out.publishedOn) : null, releaseOn: null, unpublishedAt: null,
  };
}

function issueOf({ stage, content, standing }: Work): number | null {
  if (content.issue !== undefined) return stage.issues[content.issue]!.id;
  return standing.stage === 'scheduled' ? stage.issues.at(-1)!.id : null;
}

function contributorRows({ content, submitter, startedAt }: Work, publicationId: number, byEmail: ReadonlyMap<string | null, number>): Omit<Contributor, 'id' | 'searchText'>[] {
  return content.authors.map((author, index) => ({
    publicationId, personId: byEmail.get(author.email) ?? null, role: 'author', position: index + 1, corresponding: author.email === submitter.email,
    salutation: null, givenName: author.given, middleName: author.middle ?? null, familyName: author.family, suffix: null, email: author.email,
    emailPublic: author.email === submitter.email, orcid: author.orcid ?? null, website: null, country: author.country, affiliation: { [content.language]: author.affiliation },
    biography: author.biography ? { [content.language]: author.biography } : {}, source: 'submitter', enteredById: submitter.id, permissionDeclaredAt: startedAt, waiver: null,
  }));
}

const weeks = 28;

function assignmentRow({ stage, editor }: Work, review: Work['reviews'][number]): Omit<ReviewAssignment, 'id' | 'publicId' | 'submissionId' | 'roundId' | 'number'> {
  const invited = dayIn(stage.journal.timeZone, review.invitedAt);
  const report = review.report ? reportOf(review.report) : null;
  return {
    personId: review.person.id, method: 'doubleAnonymous', invitedById: editor.id, invitedAt: review.invitedAt, responseDue: addDays(invited, weeks), reviewDue: addDays(invited, 2 * weeks),
    acceptedAt: review.acceptedAt, undertakingVersion: review.acceptedAt ? undertakingVersion : null, declinedAt: review.declinedAt, cancelledAt: null, submittedAt: review.submittedAt, readAt: review.readAt,
    recommendation: report?.recommendation ?? null, commentsToAuthor: report?.toAuthor ?? null, commentsToEditor: report?.toEditor ?? null, competingInterests: null, savedAt: review.submittedAt,
    resentAt: null, remindedAt: null, completedAt: null, thankedAt: null, rating: null, enteredById: null, authorCopy: null, authorCopyById: null, moreTimeUntil: null, moreTimeReason: null,
    coReviewer: null, namedByAuthor: false, formVersionId: null, answers: {},
  };
}
