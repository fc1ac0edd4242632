import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { noon } from '../../platform/days.js';
import type { Event } from '../../platform/events/event.entity.js';
import { Languages } from '../../platform/i18n/languages.js';
import { Mail } from '../../platform/mail/mail.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import { paragraphs } from '../paragraphs.js';
import { Assignments, type OwnAssignment } from '../review/assignment.query.js';
import { invitationLink } from '../review/review-letters.js';
import { ReviewerViews } from '../review/reviewer-view.query.js';
import { titleOf } from '../review/work-facts.js';
import { reviewLetterMail } from './act-mail.view.js';

export type LetterKey = 'remindAnswer' | 'remindReview' | 'extended' | 'moreTimeGiven' | 'moreTimeRefused' | 'thanks' | 'entered';

export interface Draft {
  subject: string;
  text: string;
  language: string;
}

const withLink: readonly LetterKey[] = ['remindAnswer', 'remindReview', 'extended', 'moreTimeGiven', 'moreTimeRefused'];

/** Which reminder an open assignment calls for. */
export const reminderOf = (one: OwnAssignment): LetterKey => (one.acceptedAt ? 'remindReview' : 'remindAnswer');

/** Letters to a reviewer in the course of an assignment, in their language and through the projection of their pages. */
@Injectable()
export class ActLetters {
  constructor(
    private readonly people: People,
    private readonly mail: Mail,
    private readonly languages: Languages,
    private readonly views: ReviewerViews,
    private readonly assignments: Assignments,
    private readonly templates: LetterTemplates,
  ) {}

  /** The words that a letter begins as; null where the reviewer cannot be written to. */
  async draft(key: LetterKey, one: OwnAssignment): Promise<Draft | null> {
    const writing = await this.begin(key, one);
    return writing && { subject: writing.subject, text: writing.text, language: writing.to.language };
  }

  /** `words` replace the text of the letter, `note` follows it. A letter with the same `key` is sent once. */
  async send(key: LetterKey, assignmentId: number, options: { words?: string; note?: string; senderId: number | null; event: Event | null; key: string }): Promise<boolean> {
    const writing = await this.begin(key, await this.assignments.byId(assignmentId));
    if (!writing) return false;
    const { to, tr, view, journal, journalId } = writing;
    const linked = withLink.includes(key);
    await this.mail.enqueue({
      view: reviewLetterMail, to, from: { name: journal, replyTo: view.work.contactEmail }, journalId, about: ['submission', view.work.number], senderId: options.senderId, key: options.key,
      ...(linked ? { link: { kind: invitationLink, id: assignmentId } } : {}),
      model: {
        subject: writing.subject, paragraphs: [...paragraphs(options.words ?? writing.text), ...paragraphs(options.note)],
        linkLabel: linked ? tr.t('review.mail.open') : null, linkHint: linked ? tr.t('review.mail.hint') : null,
      },
    });
    return true;
  }

  private async begin(key: LetterKey, one: OwnAssignment) {
    const to = await this.people.recipient(one.personId);
    if (!to) return null;
    const view = await this.views.of(one.id);
    const tr = this.languages.in(to.language, view.work.timeZone);
    const journal = tr.pick(view.work.journal).text;
    const args = { title: titleOf(view.work, tr).text, journal, editor: one.enteredBy || journal, answer: tr.date(noon(one.responseDue)), review: tr.date(noon(one.reviewDue)) };
    const dates = key === 'extended' && !one.acceptedAt ? 'extendedAnswer' : key;
    const say = await this.templates.of(dates, one.journalId);
    return { to, tr, view, journal, journalId: one.journalId, ...say(tr, args) };
  }
}
