import { Inject, Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { Mail } from '../../platform/mail/mail.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { LetterTemplates } from '../letters/letter-templates.js';
import { invitationLink } from '../review/review-letters.js';
import { knownFirst } from '../../publishing/versions.js';
import { titleOf } from '../title.js';
import { Circle } from './circle.js';
import { nameFor, refusedCompany, type Member } from './company.js';
import type { DiscussionMessage } from './discussion.entity.js';
import { discussionMail } from './discussion-mail.view.js';
import { Discussions } from './discussions.query.js';
import { discussionUrls } from './urls.js';

interface Work {
  path: string;
  journalName: Localized;
  contactEmail: string;
  timeZone: string;
  title: Localized;
  language: string;
}

/** Tells the others in a discussion, each in their language and knowing of the writer what they may. Answers by mail go to the journal. */
@Injectable()
export class DiscussionLetters {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly languages: Languages,
    private readonly discussions: Discussions,
    private readonly circle: Circle,
    private readonly mail: Mail,
    private readonly templates: LetterTemplates,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `only` are those who are told; all others in it without. */
  async tell(facts: SubmissionFacts, discussionId: number, message: Pick<DiscussionMessage, 'authorId' | 'text' | 'fileId'>, eventId: string, only: readonly number[] | null = null): Promise<void> {
    const work = await this.work(facts.id);
    const talks = await this.discussions.seen(facts.id, { personId: message.authorId, capacity: 'staff', seesReview: true }, true);
    const talk = talks.find(({ id }) => id === discussionId);
    const writer = talk?.members.find(({ personId }) => personId === message.authorId);
    if (!talk || !writer) return;
    const circle = await this.circle.of(facts);
    const say = await this.templates.of('discussionMessage', facts.journalId);
    // Where the company has become impossible, nobody but staff reads on.
    const apart = refusedCompany(talk.members) !== null;
    for (const member of talk.members.filter(({ personId, capacity, left }) => personId !== message.authorId && !left && (!apart || capacity === 'staff') && (only?.includes(personId) ?? true))) {
      const now = circle.find(({ personId, capacity }) => personId === member.personId && capacity === member.capacity);
      const to = now && (await this.people.recipient(member.personId));
      if (!to) continue;
      const tr = this.languages.in(to.language, work.timeZone);
      const journal = tr.pick(work.journalName).text;
      const title = titleOf(work, tr);
      const words = say(tr, { title, journal, topic: talk.subject, writer: nameFor(writer, { ...now }, tr) });
      const link = await this.link(facts, now, talk.publicId, work.path, to.language);
      await this.mail.enqueue({
        view: discussionMail, to, from: { name: journal, replyTo: work.contactEmail }, journalId: facts.journalId, about: ['discussion', discussionId], senderId: message.authorId,
        key: `discussion ${eventId} ${to.address.toLowerCase()}`,
        ...(link.secret === null ? {} : { link: { kind: invitationLink, id: link.secret } }),
        model: {
          subject: words.subject, intro: paragraphs(words.text),
          paragraphs: paragraphs(message.text), file: message.fileId === null ? null : tr.t('discussion.mail.file'),
          button: link.href === null ? null : { href: link.href, label: tr.t('discussion.mail.open') }, linkLabel: link.secret === null ? null : tr.t('discussion.mail.open'),
        },
      });
    }
  }

  private async link({ id }: SubmissionFacts, { personId, capacity }: Member, discussion: string, journal: string, lang: string): Promise<{ href: string | null; secret: number | null }> {
    const at = { journal, lang, submission: id, discussion };
    if (capacity === 'staff') return { href: this.config.publicUrl + discussionUrls.staffOne(at), secret: null };
    if (capacity === 'author') return { href: this.config.publicUrl + discussionUrls.authorOne(at), secret: null };
    const row = await this.database.one<{ id: number; publicId: string; open: boolean }>(
      `select a.id, a.public_id as "publicId", r.closed_at is null and s.stage = 'review' as open from review_assignment a join review_round r on r.id = a.round_id join submission s on s.id = a.submission_id
       where a.submission_id = $1 and a.person_id = $2 and a.cancelled_at is null and a.declined_at is null order by a.id desc limit 1`, [id, personId],
    );
    if (!row) return { href: null, secret: null };
    return row.open ? { href: null, secret: row.id } : { href: this.config.publicUrl + discussionUrls.reviewerOne({ journal, lang, assignment: row.publicId, discussion }), secret: null };
  }

  private async work(submissionId: number): Promise<Work> {
    const [row] = await this.database.query<Work>(
      `select j.path, j.name as "journalName", j.contact_email as "contactEmail", j.time_zone as "timeZone", p.title, p.language
       from submission s join journal j on j.id = s.journal_id join publication p on p.submission_id = s.id where s.id = $1 order by ${knownFirst('p')} limit 1`, [submissionId],
    );
    return row!;
  }
}
