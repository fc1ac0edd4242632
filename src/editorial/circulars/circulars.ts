import { shownName } from '../../accounts/restriction/shown-names.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { People } from '../../accounts/person/people.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Language } from '../../platform/i18n/texts.js';
import { Mail } from '../../platform/mail/mail.js';
import { linkPlace } from '../../platform/mail/secret-links.js';
import { filled, type LetterWords } from '../letters/letter-words.js';
import { noticeMail } from '../notice.view.js';
import { paragraphs } from '../paragraphs.js';
import type { Chosen } from './circular-people.query.js';
import type { CircularKind } from './circular.entity.js';
import { newsOut } from './news-out.js';

export interface CircularRow {
  id: number;
  kind: CircularKind;
  sender: string;
  recipients: number;
  sentAt: Date;
  /** As long as its mails are kept. */
  subject: string | null;
}

/** Sends one letter to several people, to each by themselves. */
@Injectable()
export class Circulars {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly mail: Mail,
  ) {}

  list(journalId: number): Promise<CircularRow[]> {
    return this.database.query<CircularRow>(
      `select c.id, c.kind, ${shownName('p')} as sender, c.recipients, c.sent_at as "sentAt",
         (select m.subject from message m where m.subject_kind = 'circular' and m.subject_id = c.id order by m.id limit 1) as subject
       from circular c join person p on p.id = c.sender_id where c.journal_id = $1 order by c.id desc limit 100`, [journalId],
    );
  }

  /** News goes to those who agreed to it, and to nobody else (G1). The same form sends once. */
  async send(journal: Journal, actor: Actor, letter: { kind: CircularKind; once: string; words: ReadonlyMap<Language, LetterWords>; primary: Language; to: readonly Chosen[] }): Promise<void> {
    const to = letter.kind === 'news' ? letter.to.filter(({ news }) => news) : letter.to;
    await this.database.transaction(async () => {
      const [row] = await this.database.query<{ id: number }>(
        `with made as (insert into circular (journal_id, once, kind, sender_id, recipients, sent_at) values ($1, $2, $3, $4, $5, $6) on conflict (once) do nothing returning id) select id from made`,
        [journal.id, letter.once, letter.kind, actor.personId, to.length, this.clock.now()],
      );
      if (!row) return;
      for (const { personId } of to) await this.write(journal, actor, row.id, personId, letter);
      await this.events.record({ kind: 'circular.sent', subject: ['circular', row.id], journalId: journal.id, by: actor, data: { recipients: to.length } });
    });
  }

  /** The letter as someone with this name and language reads it. */
  said(journal: Pick<Journal, 'name'>, words: ReadonlyMap<Language, LetterWords>, primary: Language, to: { name: string; language: Language }): LetterWords & { language: Language } {
    const language = words.has(to.language) ? to.language : primary;
    const values = { name: to.name, journal: this.languages.in(language).pick(journal.name).text };
    const { subject, text } = words.get(language) ?? { subject: '', text: '' };
    return { language, subject: filled(subject, values), text: filled(text, values) };
  }

  private async write(journal: Journal, actor: Actor, id: number, personId: number, { kind, words, primary }: { kind: CircularKind; words: ReadonlyMap<Language, LetterWords>; primary: Language }): Promise<void> {
    const to = await this.people.recipient(personId);
    if (!to) return;
    const { language, subject, text } = this.said(journal, words, primary, to);
    const tr = this.languages.in(language, journal.timeZone);
    await this.mail.enqueue({
      view: noticeMail, to: { ...to, language }, from: { name: tr.pick(journal.name).text, replyTo: journal.contactEmail }, journalId: journal.id, about: ['circular', id], senderId: actor.personId, key: `circular ${id} ${personId}`,
      model: {
        subject, paragraphs: paragraphs(text), letter: [], reviews: [], button: null,
        optOut: kind === 'news' ? { text: tr.t('circular.out.text'), href: linkPlace, label: tr.t('circular.out.label') } : null,
      },
      ...(kind === 'news' ? { link: { kind: newsOut, id: personId }, headers: { 'List-Unsubscribe': `<${linkPlace}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } } : {}),
    });
  }
}

