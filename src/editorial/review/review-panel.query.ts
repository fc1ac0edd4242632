import { shownFullName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import type { ReviewMethod } from '../review-assignment.entity.js';
import { standingColours } from '../cleaning/standing.js';
import { cleaningUrls } from '../cleaning/urls.js';
import type { ListedFile } from '../submission-files.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { dayIn, noon } from '../../platform/days.js';
import { assignmentState, assignmentTag, roundState, roundTag, timesOf, type AssignmentState, type AssignmentTimes } from './review-states.js';
import type { PanelAssignment, PanelRound, ReviewPanelModel } from './review-panel.view.js';

interface RoundRow {
  id: number;
  number: number;
  openedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
  revised: boolean;
  timeZone: string;
}

interface AssignmentRow extends AssignmentTimes {
  publicId: string;
  roundId: number;
  number: number;
  name: string;
  method: ReviewMethod;
  recommendation: string | null;
  hasReason: boolean;
  wantsTime: boolean;
  entered: boolean;
}

interface Drawing {
  facts: SubmissionFacts;
  at: { journal: string; lang: string; submission: number };
  tr: Translator;
  today: string;
  manages: boolean;
}

/** The editors' view of the review of one submission. Drafts of reviews are the reviewers' alone. */
@Injectable()
export class ReviewPanel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly languages: Languages,
  ) {}

  /** Null for whoever may not see who reviews. Takes the submission's files, as far as the reader of them may see. */
  async panel(facts: SubmissionFacts, ctx: RequestContext, actor: Actor, all: readonly ListedFile[]): Promise<ReviewPanelModel | null> {
    if (!this.policy.allows('review.see', actor, facts)) return null;
    const rounds = await this.rounds(facts.id);
    const assignments = await this.assignments(facts.id);
    const files = all.filter(({ area }) => area === 'review');
    const timeZone = rounds[0]?.timeZone ?? 'Europe/Oslo';
    const drawing: Drawing = {
      facts, tr: this.languages.in(ctx.language, timeZone), today: dayIn(timeZone, this.clock.now()), manages: this.policy.allows('review.manage', actor, facts),
      at: placeOf(facts, ctx),
    };
    const invitable = drawing.manages && facts.stage === 'review' && rounds.some((round) => round.closedAt === null);
    const { t } = ctx.translator;
    return {
      heading: t('review.panel.heading'),
      none: t('review.panel.none'),
      invite: invitable ? { label: t('review.invite'), href: editorialUrls.invitation(drawing.at) } : null,
      rounds: rounds.map((round) => this.round(round, assignments.filter((one) => one.roundId === round.id), files.filter((file) => file.roundId === round.id), drawing)),
    };
  }

  private round(round: RoundRow, assignments: readonly AssignmentRow[], files: readonly ListedFile[], drawing: Drawing): PanelRound {
    const { tr, today } = drawing;
    const states = assignments.map((one) => assignmentState(one, today));
    return {
      heading: tr.t('review.roundNumber', { number: round.number }),
      state: roundTag(roundState(round.outcome, round.revised, states), tr),
      meta: round.closedAt ? tr.t('review.panel.openedClosed', { opened: tr.date(round.openedAt), closed: tr.date(round.closedAt) }) : tr.t('review.panel.opened', { opened: tr.date(round.openedAt) }),
      noReviewers: tr.t('review.panel.noReviewers'),
      assignments: assignments.map((one, index) => this.assignment(one, states[index]!, round.closedAt === null && drawing.facts.stage === 'review', drawing)),
      filesHeading: tr.t('review.panel.files'),
      files: {
        none: tr.t('review.panel.noFiles'),
        items: files.map((file) => ({
          name: file.name, href: editorialUrls.file({ ...drawing.at, file: file.publicId }), kind: '', meta: tr.bytes(file.size),
          status: { text: tr.t(`cleaning.standing.${file.standing}`), color: standingColours[file.standing] },
          action: { label: tr.t('cleaning.look'), href: cleaningUrls.file({ ...drawing.at, file: file.publicId }) },
        })),
      },
    };
  }

  private assignment(one: AssignmentRow, state: AssignmentState, open: boolean, { tr, at, manages }: Drawing): PanelAssignment {
    const place = { ...at, reviewer: one.publicId };
    const readable = one.submittedAt !== null && one.cancelledAt === null;
    return {
      name: one.name || tr.t('review.panel.nameless'),
      detail: [tr.t('review.reviewerNumber', { number: one.number }), tr.t(`review.method.${one.method}`), ...(one.entered ? [tr.t('review.panel.entered')] : [])].join(' · '),
      state: assignmentTag(state, tr),
      dates: datesOf(one, state, tr),
      recommendation: readable && one.recommendation ? tr.t(`recommendation.${one.recommendation}`) : null,
      asks: one.wantsTime && open ? tr.t('review.panel.wantsTime') : null,
      read: { label: tr.t(readable ? 'review.panel.read' : one.hasReason ? 'review.panel.readReason' : manages ? 'review.panel.manage' : 'review.panel.see'), href: editorialUrls.review(place) },
    };
  }

  private rounds(submissionId: number): Promise<RoundRow[]> {
    return this.database.query<RoundRow>(
      `select r.id, r.number, r.opened_at as "openedAt", r.closed_at as "closedAt", r.outcome, j.time_zone as "timeZone",
         exists (select 1 from submission_file f where f.submission_id = r.submission_id and f.area = 'revision' and (f.round_id = r.id or (r.closed_at is not null and f.uploaded_at > r.closed_at))) as revised
       from review_round r join submission s on s.id = r.submission_id join journal j on j.id = s.journal_id where r.submission_id = $1 order by r.number desc`, [submissionId],
    );
  }

  private assignments(submissionId: number): Promise<AssignmentRow[]> {
    return this.database.query<AssignmentRow>(
      `select a.public_id as "publicId", a.round_id as "roundId", a.number, a.method, ${shownFullName('p')} as name,
         ${timesOf('a')}, a.more_time_until is not null as "wantsTime", a.entered_by_id is not null as entered, case when a.submitted_at is not null then a.recommendation end as recommendation,
         (a.declined_at is not null and a.cancelled_at is null and a.comments_to_editor is not null) as "hasReason"
       from review_assignment a join person p on p.id = a.person_id where a.submission_id = $1 order by a.number, a.id`, [submissionId],
    );
  }
}

function datesOf(one: AssignmentRow, state: AssignmentState, tr: Translator): string[] {
  if (state === 'cancelled') return [];
  if (one.declinedAt) return [tr.t('review.date.declined', { date: tr.date(one.declinedAt) })];
  if (one.submittedAt) return [tr.t('review.date.received', { date: tr.date(one.submittedAt) })];
  const due = tr.t('review.date.reviewBy', { date: tr.date(noon(one.reviewDue)) });
  return one.acceptedAt ? [due] : [tr.t('review.date.answerBy', { date: tr.date(noon(one.responseDue)) }), due];
}
