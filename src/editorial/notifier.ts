import { Inject, Injectable } from '@nestjs/common';
import { optOut } from '../accounts/notifications/opt-out.js';
import { CONFIG, type Config } from '../config.js';
import type { Event } from '../platform/events/event.entity.js';
import { Languages } from '../platform/i18n/languages.js';
import type { Language } from '../platform/i18n/texts.js';
import type { Translator } from '../platform/i18n/translator.js';
import { Mail, type Letter } from '../platform/mail/mail.js';
import { Audience, type Known, type Recipient, type ReviewRow } from './audience.js';
import { appealUrls } from './appeals/urls.js';
import { ContributorLetters } from './bylines/contributor-letters.js';
import { LetterTemplates, type Sayer } from './letters/letter-templates.js';
import type { LetterWords } from './letters/letter-words.js';
import { answersToAuthor } from './forms/questions.js';
import { noticeMail, type NoticeMail } from './notice.view.js';
import { noticeOf, type Notice, type NoticeKey } from './notices.js';
import { paragraphs } from './paragraphs.js';
import { taskUrls } from './tasks/urls.js';
import { titleOf } from './title.js';
import { agreementUrls } from './agreements/urls.js';
import { transfersUrls } from './transfers/urls.js';
import { editorialUrls } from './urls.js';

/** What whoever makes a move has chosen about its letters. */
export interface LetterChoice {
  /** The words as edited, by `letterGroup`; the journal's own where there are none. */
  words: ReadonlyMap<string, LetterWords>;
  /** Who is not written to, by `recipientKey`; a duty is done all the same. */
  skipped: ReadonlySet<string>;
  /** Which reviews go along, by their id; all where null. */
  reviews: ReadonlySet<number> | null;
  /** Whether a file that came with a review goes along, by its random id; as ticked before where it is not named. */
  files: ReadonlyMap<string, boolean>;
}

interface Telling {
  event: Event;
  submissionId: number;
  /** Words that are added to the letter. */
  letter?: string | null | undefined;
  /** For notices to one person: whom. */
  person?: number;
  choice?: LetterChoice | undefined;
  /** What the letter says beside its words, in the recipient's language. */
  adds?: ((translator: Translator) => string[]) | undefined;
}

/** What the letters of some notices stand on, read once however often they are then written. */
export interface Ground {
  known: Known;
  /** Of the newest round, where one of the notices carries them. */
  reviews: ReviewRow[];
  say(key: NoticeKey): Sayer;
  to(key: NoticeKey): readonly Recipient[];
}

type Wording = Pick<Telling, 'letter' | 'choice' | 'adds'>;

/** One letter as it will be sent. */
export interface Composed {
  to: Recipient;
  from: string;
  words: LetterWords;
  model: Omit<NoticeMail, 'link' | 'name' | 'from'>;
}

export const letterGroup = (key: NoticeKey, language: Language): string => `${key}.${language}`;
export const recipientKey = (key: NoticeKey, to: Recipient): string => `${key}.${to.personId ?? to.address.toLowerCase()}`;

const goAlong = ({ files }: ReviewRow, choice: LetterChoice | undefined): boolean => files.some(({ id, ticked, standing }) => standing !== 'refused' && standing !== 'traces' && (choice?.files.get(id) ?? ticked));

/** Tells people what has happened to a manuscript, as the table of notices says, in the transaction of the act. */
@Injectable()
export class Notifier {
  constructor(
    private readonly audiences: Audience,
    private readonly mail: Mail,
    private readonly languages: Languages,
    private readonly templates: LetterTemplates,
    private readonly contributorLetters: ContributorLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tell(key: NoticeKey, telling: Telling): Promise<void> {
    const ground = await this.ground([key], telling.submissionId, telling.person ?? null);
    if (!ground) return;
    const { known } = ground;
    if (noticeOf(key).to === 'contributors') {
      const { id: eventId, personId } = telling.event;
      const name = known.submitterId === null && personId !== null ? await this.audiences.nameOf(personId) : known.submitterName;
      return this.contributorLetters.named(telling.submissionId, ground.say(key), { key: key === 'enteredToContributors' ? key : 'submittedToContributors', eventId, personId, name });
    }
    for (const { to, from, model } of this.compose(key, ground, telling)) {
      // Whoever did it does not tell themselves.
      if (['everyEditor', 'assignedEditors'].includes(noticeOf(key).to) && to.personId === telling.event.personId) continue;
      const letter: Letter<NoticeMail> = {
        view: noticeMail,
        to,
        from: { name: from, replyTo: known.contactEmail },
        journalId: known.journalId,
        about: ['submission', telling.submissionId],
        senderId: telling.event.personId,
        key: `${key} ${telling.event.id} ${to.address.toLowerCase()}`,
        model,
      };
      await this.mail.enqueue(letter);
    }
  }

  /** Who is not told although they could be, and which reviews go along with what the author gets: for the history, and for what the author may read from then on (C4). */
  async chosen(keys: readonly NoticeKey[], submissionId: number, choice: LetterChoice | undefined): Promise<{ notTold?: number[]; reviews?: number[] }> {
    const ground = await this.ground(keys, submissionId);
    if (!ground) return {};
    const left = keys.flatMap((key) => ground.to(key).filter((to) => noticeOf(key).always !== 'duty' && choice?.skipped.has(recipientKey(key, to)))).flatMap(({ personId }) => personId ?? []);
    const sent = keys.some((key) => noticeOf(key).withReviews && this.compose(key, ground, choice ? { choice } : {}).length > 0);
    const reviews = sent ? ground.reviews.map(({ id }) => id).filter((id) => choice?.reviews?.has(id) ?? true) : [];
    return { ...(left.length > 0 ? { notTold: [...new Set(left)] } : {}), ...(reviews.length > 0 ? { reviews } : {}) };
  }

  async ground(keys: readonly NoticeKey[], submissionId: number, person: number | null = null): Promise<Ground | null> {
    const known = await this.audiences.known(submissionId);
    if (!known) return null;
    const say = await this.templates.ofAll(keys, known.journalId);
    const reviews = keys.some((key) => noticeOf(key).withReviews) ? await this.audiences.reviews(submissionId) : [];
    const to = new Map<NoticeKey, Recipient[]>();
    for (const key of keys) to.set(key, await this.audiences.recipients(key, known, person));
    return { known, say, reviews, to: (key) => to.get(key) ?? [] };
  }

  /** The letters of a notice, as they would be sent. */
  compose(key: NoticeKey, ground: Ground, { letter, choice, adds }: Wording = {}): Composed[] {
    const notice = noticeOf(key);
    const { known } = ground;
    const say = ground.say(key);
    const reviews = notice.withReviews ? ground.reviews.filter(({ id }) => choice?.reviews?.has(id) ?? true) : [];
    return ground.to(key).filter((to) => notice.always === 'duty' || !choice?.skipped.has(recipientKey(key, to))).map((to) => {
      const translator = this.languages.in(to.language, known.timeZone);
      const journal = translator.pick(known.journalName).text;
      const words = choice?.words.get(letterGroup(key, to.language))
        ?? say(translator, { title: titleOf(known, translator), journal, number: String(known.number), submitter: known.submitterName });
      return {
        to, from: journal, words,
        model: {
          subject: words.subject,
          paragraphs: paragraphs(words.text),
          letter: [...(adds?.(translator) ?? []), ...paragraphs(letter)],
          reviews: reviews.map((review) => ({
            heading: review.name || translator.t('review.reviewerNumber', { number: review.number }),
            recommendation: review.recommendation ? translator.t(`recommendation.${review.recommendation}`) : '',
            paragraphs: [...(review.entered ? [translator.t('review.enteredNote')] : []), ...(review.hidden ? [translator.t('reports.hidden')] : [...answersToAuthor(review.questions, review.answers, translator), ...paragraphs(review.comments), ...(goAlong(review, choice) ? [translator.t('attachments.letter')] : [])])],
          })),
          optOut: notice.always === null ? optOut(this.config, translator) : null,
          button: this.button(notice, known, to.language, translator),
        },
      };
    });
  }

  private button(notice: Notice, known: Known, lang: Language, translator: Translator): { href: string; label: string } | null {
    const at = { journal: known.path, lang, submission: known.number };
    if (notice.leadsTo === null) return null;
    const href = notice.leadsTo === 'tasksPage' ? taskUrls.tasks(at) : notice.leadsTo === 'transferPage' ? transfersUrls.answer(at) : notice.leadsTo === 'agreementPage' ? agreementUrls.own(at) : notice.leadsTo === 'appealPage' ? appealUrls.staff(at) : notice.leadsTo === 'authorPage' ? editorialUrls.own(at) : notice.leadsTo === 'editorPage' ? editorialUrls.submission(at) : `/${known.path}/article/${known.number}`;
    return { href: this.config.publicUrl + href, label: translator.t(notice.leadsTo === 'article' ? 'mail.openArticle' : 'mail.openManuscript') };
  }
}
