import { Inject, Injectable } from '@nestjs/common';
import { WhatRests } from '../../accounts/consents/what-rests.js';
import { PlatformMail } from '../../accounts/mails/platform-mail.js';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { privateLinkMail } from '../../editorial/authoring/by-link/private-link.view.js';
import { invitationLink } from '../../editorial/review/review-letters.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Localized, Translator } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import { letterMail } from '../letters/letter.view.js';
import { goingOn } from './what-goes.js';

export const choiceLink = 'leaving.review';

/** What the one who leaves is told. About the person, not about any manuscript: no history of one holds it. */
@Injectable()
export class LeavingLetters {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly rests: WhatRests,
    private readonly languages: Languages,
    private readonly mail: Mail,
    private readonly platform: PlatformMail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What has ended, and what goes on for another purpose, on which ground (R7). */
  async closed(personId: number, live: boolean): Promise<void> {
    await this.write(personId, 'closed', (tr) => [
      tr.t('leaving.mail.closed'), tr.t(live ? 'leaving.mail.closed.live' : 'leaving.mail.closed.all'),
      ...this.goesOn(live, tr), tr.t('leaving.complain'),
    ]);
  }

  /** Nothing is under way any more, so name and address go too. */
  async finished(personId: number): Promise<void> {
    await this.write(personId, 'finished', (tr) => [tr.t('leaving.mail.finished'), ...this.goesOn(false, tr)]);
  }

  /** The way to a review: to write it, or to say first whether there will be one. */
  async review(personId: number, assignmentId: number, decided: boolean): Promise<void> {
    const to = await this.people.recipient(personId);
    const work = await this.database.one<{ journal: Localized; contactEmail: string }>('select j.name as journal, j.contact_email as "contactEmail" from review_assignment a join submission s on s.id = a.submission_id join journal j on j.id = s.journal_id where a.id = $1', [assignmentId]);
    if (!to || !work) return;
    const tr = this.languages.in(to.language);
    const journal = tr.pick(work.journal).text;
    const about = decided ? 'finish' : 'choose';
    await this.mail.enqueue({
      view: privateLinkMail, to, from: { name: journal, replyTo: work.contactEmail }, about: ['person', personId], link: { kind: decided ? invitationLink : choiceLink, id: assignmentId },
      model: {
        subject: tr.t(`leaving.mail.${about}.subject`, { journal }), paragraphs: [tr.t(`leaving.mail.${about}`, { journal })], label: tr.t(`leaving.mail.${about}.open`), after: [tr.t('byLink.mail.keep')],
      },
    });
  }

  private async write(personId: number, about: 'closed' | 'finished', paragraphs: (tr: Translator) => string[]): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const tr = this.languages.in(to.language);
    await this.mail.enqueue({
      view: letterMail, to, from: { name: tr.t('platform.name'), replyTo: this.config.CONTACT_EMAIL }, about: ['person', personId],
      model: { subject: tr.t(`leaving.mail.${about}.subject`), paragraphs: paragraphs(tr), button: { href: this.platform.href(`/${to.language}/privacy`), label: tr.t('rights.privacy') } },
    });
  }

  private goesOn(live: boolean, tr: Translator): string[] {
    return [tr.t('leaving.goesOn'), ...goingOn(this.rests, live, tr).map((one) => tr.t('leaving.mail.goesOn', { ...one }))];
  }
}
