import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { linkPlace } from '../../platform/mail/secret-links.js';
import { page, type Page } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import { without } from '../../platform/i18n/withheld.js';
import type { RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import { HISTORY_TEXTS } from '../editorial-part.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf, type Place } from '../place.js';
import { editorialUrls } from '../urls.js';
import { sightOf } from './history-sight.js';
import { eventsAtOnce, HistoryQuery, type FileRow, type HistoryRow, type LetterRow } from './history.query.js';
import { historyView, letterView, type HistoryPage, type LetterPage } from './history.view.js';
import { historyUrls } from './urls.js';

@Injectable()
export class HistoryPages {
  constructor(
    private readonly policy: Policy,
    private readonly query: HistoryQuery,
    private readonly frame: SubmissionFrame,
    @Inject(HISTORY_TEXTS) private readonly told: ReadonlySet<string>,
  ) {}

  async history(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, before: string | null): Promise<Page<HistoryPage>> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const sight = sightOf(this.policy, actor, facts);
    const rows = await this.query.events(facts.id, sight, before);
    const names = before === null ? await this.query.withheldNames(facts.id) : [];
    const shown = rows.slice(0, eventsAtOnce);
    return page(historyView, {
      title: tr.t('submission.history'),
      ...(await this.frame.of(ctx, actor, facts, { label: 'submission.history', here: historyUrls.history(at) })),
      events: shown.length > 0 ? { items: shown.map((row) => this.line(row, tr)) } : null,
      older: rows.length > shown.length ? { label: tr.t('submission.history.older'), href: historyUrls.history(at, { before: shown.at(-1)?.id ?? '' }) } : null,
      letters: before === null ? (await this.query.letters(facts.id, sight)).map((letter) => this.letterLine({ ...letter, subject: without(names, letter.subject) }, at, tr)) : [],
      files: { none: tr.t('submission.history.noFiles'), items: before === null ? (await this.query.files(facts.id, sight)).map((file) => this.fileLine(file, at, tr)) : [] },
    });
  }

  async letter(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, id: number): Promise<Page<LetterPage>> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const letter = found(await this.query.letter(facts.id, sightOf(this.policy, actor, facts), id));
    const names = await this.query.withheldNames(facts.id);
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    return page(letterView, {
      ...(await this.frame.of(ctx, actor, facts, { label: 'submission.history', here: historyUrls.history(at) })),
      title: without(names, letter.subject),
      facts: {
        items: [
          fact('submission.letter.from', letter.fromName),
          fact('submission.letter.to', letter.toAddress === null ? letter.toName : `${letter.toName} <${letter.toAddress}>`),
          ...(letter.replyTo ? [fact('submission.letter.replyTo', letter.replyTo)] : []),
          fact('submission.letter.sent', letter.failedAt ? tr.t('submission.letter.back', { date: tr.dateTime(letter.failedAt) }) : letter.sentAt ? tr.dateTime(letter.sentAt) : tr.t('submission.letter.waiting')),
        ],
      },
      lang: letter.language,
      text: without(names, letter.text).replaceAll(linkPlace, `[${tr.t('submission.letter.link')}]`),
      back: { href: historyUrls.history(at), label: tr.t('submission.history') },
    });
  }

  private line(row: HistoryRow, tr: Translator): { iso: string; time: string; text: string; actor: string; detail: string | null } {
    const key = `history.${row.kind}`;
    return {
      iso: row.at.toISOString(), time: tr.dateTime(row.at), text: tr.t(this.told.has(key) ? key : 'history.other'), actor: row.name ?? tr.t('history.system'),
      detail: [row.recommendation ? tr.t(`recommendation.${row.recommendation}`) : '', row.behind ? tr.t('history.behind', { name: row.behind }) : '', row.notTold.length > 0 ? tr.t('history.notTold', { names: tr.list(row.notTold) }) : ''].filter(Boolean).join('. ') || null,
    };
  }

  private letterLine(letter: LetterRow, at: Place, tr: Translator): HistoryPage['letters'][number] {
    return {
      subject: letter.subject, href: historyUrls.letter({ ...at, letter: letter.id }), meta: tr.t('submission.letter.meta', { name: letter.toName, date: tr.dateTime(letter.queuedAt) }),
      state: letter.failedAt ? { text: tr.t('submission.letter.state.back'), color: 'danger' } : letter.sentAt ? { text: tr.t('submission.letter.state.sent'), color: 'neutral' } : { text: tr.t('submission.letter.waiting'), color: 'warning' },
    };
  }

  private fileLine(file: FileRow, at: Place, tr: Translator): HistoryPage['files']['items'][number] {
    return {
      name: file.name, href: editorialUrls.file({ ...at, file: file.publicId }), kind: tr.t(`area.${file.area}`),
      meta: [tr.bytes(file.size), tr.dateTime(file.uploadedAt), file.uploader ?? '', file.replaces ? tr.t('submission.history.replaces', { name: file.replaces }) : ''].filter(Boolean).join(' · '),
      status: null, action: null,
    };
  }
}
