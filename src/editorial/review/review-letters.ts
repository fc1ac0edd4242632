import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import type { LetterWords } from '../letters/letter-words.js';
import { paragraphs } from '../paragraphs.js';
import { Assignments, type OwnAssignment } from './assignment.query.js';
import { noon } from '../../platform/days.js';
import { reviewCancelledMail, reviewInvitationMail } from './review-mail.view.js';
import { ReviewerViews, type ReviewerView } from './reviewer-view.query.js';
import { authorLines, inOwn, methodText, titleOf } from './work-facts.js';

type Recipient = NonNullable<Awaited<ReturnType<People['recipient']>>>;

interface Writing {
  to: Recipient;
  tr: Translator;
  view: ReviewerView;
  assignment: OwnAssignment;
  journal: string;
}

export const invitationLink = 'review.invitation';

/** Letters to reviewers, in their language, through the same projection as their pages. */
@Injectable()
export class ReviewLetters {
  constructor(
    private readonly people: People,
    private readonly mail: Mail,
    private readonly languages: Languages,
    private readonly views: ReviewerViews,
    private readonly assignments: Assignments,
    private readonly templates: LetterTemplates,
  ) {}

  async invite(assignmentId: number, note: string, event: Event): Promise<void> {
    const writing = await this.begin(assignmentId);
    if (!writing) return;
    const { tr, view, assignment } = writing;
    const words = await this.words('reviewInvitation', writing, event);
    const { work } = view;
    const title = titleOf(work, tr);
    const abstract = inOwn(work.abstract, work.language, tr);
    const authors = authorLines(view, tr);
    await this.mail.enqueue({
      ...this.envelope(writing, event),
      view: reviewInvitationMail,
      link: { kind: invitationLink, id: assignmentId },
      model: {
        subject: words.subject,
        intro: paragraphs(words.text),
        work: { title: title.text, lang: title.lang, abstract: paragraphs(abstract.text) },
        facts: [
          ...(authors.length > 0 ? [{ term: tr.t('review.authors'), text: authors.join('; ') }] : []),
          { term: tr.t('review.fact.method'), text: methodText(view, tr) },
          { term: tr.t('review.fact.answerBy'), text: tr.date(noon(assignment.responseDue)) },
          { term: tr.t('review.fact.reviewBy'), text: tr.date(noon(assignment.reviewDue)) },
        ],
        note: [...(assignment.namedByAuthor ? [tr.t('review.named')] : []), ...paragraphs(note)],
        linkLabel: tr.t('review.mail.open'),
        linkHint: tr.t('review.mail.hint'),
      },
    });
  }

  async cancelled(assignmentId: number, note: string | ((tr: Translator) => string), event: Event): Promise<void> {
    const writing = await this.begin(assignmentId);
    if (!writing) return;
    const words = await this.words('reviewCancelled', writing, event);
    await this.mail.enqueue({
      ...this.envelope(writing, event),
      view: reviewCancelledMail,
      model: { subject: words.subject, paragraphs: [...paragraphs(words.text), ...paragraphs(typeof note === 'string' ? note : note(writing.tr))] },
    });
  }

  /** In the journal's words, for those who know no author: neither do the words (X1). */
  private async words(letter: 'reviewInvitation' | 'reviewCancelled', { tr, view, journal }: Writing, event: Event): Promise<LetterWords> {
    const say = await this.templates.of(letter, event.journalId ?? 0);
    return say(tr, { title: titleOf(view.work, tr).text, journal });
  }

  private async begin(assignmentId: number): Promise<Writing | null> {
    const assignment = await this.assignments.byId(assignmentId);
    const to = await this.people.recipient(assignment.personId);
    if (!to) return null;
    const view = await this.views.of(assignmentId);
    const tr = this.languages.in(to.language, view.work.timeZone);
    return { to, tr, view, assignment, journal: tr.pick(view.work.journal).text };
  }

  private envelope({ to, view, journal }: Writing, event: Event) {
    return {
      to, from: { name: journal, replyTo: view.work.contactEmail }, journalId: event.journalId, about: ['submission', view.work.number] as const,
      senderId: event.personId, key: `${event.kind} ${event.id}`,
    };
  }
}
