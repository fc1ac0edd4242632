import { Injectable } from '@nestjs/common';
import { People } from '../../../accounts/person/people.js';
import { Languages } from '../../../platform/i18n/languages.js';
import { Mail } from '../../../platform/mail/mail.js';
import { Audience } from '../../audience.js';
import { titleOf } from '../../title.js';
import { authorLink } from './author-links.js';
import { privateLinkMail } from './private-link.view.js';

/** Brings an author without an account the way to the manuscript. Whether they have one is nobody's business: the letter is about the person, and stands in no history of the manuscript. */
@Injectable()
export class AuthorLinkLetters {
  constructor(private readonly audience: Audience, private readonly people: People, private readonly languages: Languages, private readonly mail: Mail) {}

  async send(submissionId: number, occasion: 'goesOn' | 'again'): Promise<void> {
    const known = await this.audience.known(submissionId);
    const to = known?.submitterId ? await this.people.recipient(known.submitterId) : null;
    if (!known || !to) return;
    const tr = this.languages.in(to.language, known.timeZone);
    const journal = tr.pick(known.journalName).text;
    const words = { journal, number: String(known.number), title: titleOf(known, tr) };
    await this.mail.enqueue({
      view: privateLinkMail, to, from: { name: journal, replyTo: known.contactEmail }, about: ['person', to.personId], link: { kind: authorLink, id: submissionId },
      model: { subject: tr.t('byLink.mail.subject', words), paragraphs: [tr.t(`byLink.mail.${occasion}`, words)], label: tr.t('byLink.mail.open'), after: [tr.t('byLink.mail.keep'), tr.t('byLink.mail.later')] },
    });
  }
}
