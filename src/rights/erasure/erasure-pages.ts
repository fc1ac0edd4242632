import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { capital } from '../../platform/i18n/capital.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Select } from '../../platform/web/fields.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { isOpen } from '../requests/course.js';
import { groundOf } from '../requests/refusal-grounds.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { RequestsQuery, type RequestRow } from '../requests/requests.query.js';
import { requestsUrls } from '../requests/urls.js';
import { choicesFor, outcome, read, type Choices } from './choices.js';
import type { Erasure } from './erasure.entity.js';
import type { ErasureForm } from './erasure.form.js';
import type { ErasurePlanPage, ErasureProofPage } from './erasure.view.js';
import { ErasureLines } from './erasure-lines.js';
import { isLeft, type Hit } from './hit.js';
import { LineWords, type LineSpeaker } from './line-words.js';
import { ErasurePlan, type Counted } from './plan.js';
import { WhatHinders } from './what-hinders.js';
import { erasureUrls } from './urls.js';

const groups = ['delete', 'blank', 'ghost', 'keep'] as const;
const findings = ['left', 'unread', 'kept', 'published', 'others', 'waiting', 'alike'] as const satisfies readonly Hit['why'][];

/** Before an erasure, the plan; after it, the proof. */
@Injectable()
export class ErasurePages {
  constructor(
    private readonly query: RequestsQuery,
    private readonly planning: ErasurePlan,
    private readonly hinders: WhatHinders,
    private readonly lines: ErasureLines,
    private readonly words: LineWords,
  ) {}

  async plan(ctx: RequestContext, facts: RequestFacts, form: Form<ErasureForm>, actor: Actor): Promise<ErasurePlanPage> {
    const { language: lang, translator: tr } = ctx;
    const row = found(await this.query.one(facts.id));
    const counted = await this.planning.of(await this.planning.subject(row));
    const chosen = read(form.values.choices);
    const hindered = row.personId === null ? [] : await this.hinders.of(row.personId, actor, ctx);
    const fields = new FieldMaker(form, tr);
    const say = await this.words.in(tr);
    return {
      ...this.frame(row, lang, tr), texts: [tr.t('erasure.plan.text'), tr.t('erasure.plan.published')], errors: fields.summary(), action: erasureUrls.erasure({ lang, rightsRequest: row.publicId }),
      hindered: hindered.length > 0 ? { heading: tr.t('erasure.hindered'), items: hindered, text: tr.t('erasure.hindered.text') } : null,
      groups: groups.flatMap((group) => {
        const own = counted.filter(({ line }) => outcome(line, new Map()) === group);
        return own.length === 0 ? [] : [{ id: group, heading: tr.t(`erasure.group.${group}`), text: tr.t(`erasure.group.${group}.text`), lines: own.map((one) => this.line(one, chosen, say, tr)) }];
      }),
      none: counted.length === 0 ? tr.t('erasure.none') : null,
      confirm: counted.length > 0 && hindered.length === 0 && isOpen(row.state)
        ? { checkbox: fields.checkbox('confirmed', { label: 'erasure.confirm', required: true }), submit: tr.t('erasure.submit') } : null,
      cancel: { label: tr.t('erasure.back'), href: requestsUrls.request({ lang, rightsRequest: row.publicId }) },
    };
  }

  async proof({ language: lang, translator: tr }: RequestContext, facts: RequestFacts, erasure: Erasure): Promise<ErasureProofPage> {
    const row = found(await this.query.one(facts.id));
    const choices = read(erasure.choices);
    const say = await this.words.in(tr);
    const proven = erasure.state === 'proven';
    const failed = proven && erasure.hits.some(isLeft);
    const fact = (key: string, text: string | null) => (text ? [{ term: tr.t(key), values: [{ text, href: null, lang: null }] }] : []);
    const done = Object.entries(erasure.counts).filter(([, count]) => count > 0);
    return {
      ...this.frame(row, lang, tr), texts: [tr.t(failed ? 'erasure.proof.left' : `erasure.proof.${erasure.state}`)],
      state: failed ? { text: tr.t('erasure.state.left'), color: 'danger' } : { text: tr.t(`erasure.state.${erasure.state}`), color: proven ? 'success' : 'info' },
      sums: { items: [
        ...fact('erasure.orderedAt', tr.dateTime(erasure.orderedAt)), ...fact('erasure.erasedAt', erasure.erasedAt && tr.dateTime(erasure.erasedAt)), ...fact('erasure.provenAt', erasure.provenAt && tr.dateTime(erasure.provenAt)),
        ...fact('erasure.files', proven ? tr.number(erasure.files) : null),
      ] },
      done: done.length === 0 ? null : { heading: tr.t('erasure.done'), items: done.map(([key, count]) => this.done(key, count, choices, say, tr)) },
      found: findings.flatMap((why) => {
        const hits = erasure.hits.filter((hit) => hit.why === why);
        return proven && hits.length > 0 ? [{ id: why, heading: tr.t(`erasure.found.${why}`), text: tr.t(`erasure.found.${why}.text`), items: why === 'alike' ? [tr.list(say.places(hits))] : say.found(hits) }] : [];
      }),
      again: failed && isOpen(row.state) ? { action: erasureUrls.erasure({ lang, rightsRequest: row.publicId }), submit: tr.t('erasure.again') } : null,
      back: { label: tr.t('erasure.back'), href: requestsUrls.request({ lang, rightsRequest: row.publicId }) },
    };
  }

  private frame(row: RequestRow, lang: RequestContext['language'], tr: Translator): Pick<ErasurePlanPage, 'title' | 'crumbs'> {
    const title = tr.t('erasure.title', { name: row.name });
    return { title, crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: row.name, href: requestsUrls.request({ lang, rightsRequest: row.publicId }) }, { label: tr.t('erasure.short'), href: null }] };
  }

  private line({ line, rows, published }: Counted, chosen: Choices, say: LineSpeaker, tr: Translator): ErasurePlanPage['groups'][number]['lines'][number] {
    const { purpose, ground, kept } = say.why(line, new Map());
    const stays = typeof line.does === 'object' || line.does === 'ghost';
    return {
      title: say.title(line), fields: capital(say.fields(line)), count: tr.t(published > 0 ? 'erasure.rows.published' : 'erasure.rows', { count: rows, published }),
      why: stays ? tr.t('erasure.why', { purpose, ground, kept }) : null,
      choice: this.choice(line, chosen, tr),
    };
  }

  private choice(line: Counted['line'], chosen: Choices, tr: Translator): Select | null {
    const choices = choicesFor(line);
    if (choices.length === 0) return null;
    return {
      id: `choice-${line.key.replaceAll('.', '-').replaceAll('_', '-')}`, name: 'choices', label: tr.t('erasure.choice'), hint: null, error: null, required: false,
      options: [
        { value: '', label: tr.t('erasure.choice.planned'), selected: !chosen.has(line.key) },
        ...choices.map((choice) => ({ value: `${line.key}=${choice}`, selected: chosen.get(line.key) === choice, label: choice === 'erase' ? tr.t('erasure.choice.erase') : tr.t('erasure.choice.keep', { ground: tr.t(`requests.ground.${choice}`), article: groundOf(choice).article }) })),
      ],
    };
  }

  private done(key: string, count: number, choices: Choices, say: LineSpeaker, tr: Translator): string {
    const line = this.lines.all().find((one) => one.key === key);
    return line ? tr.t('erasure.done.line', { what: say.title(line), does: say.does(line, choices), count }) : key;
  }
}
