import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { People } from '../../accounts/person/people.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import type { CleaningFilePage, CleaningFilesPage } from './cleaning.view.js';
import { Cleanings, type Cleaning } from './cleanings.query.js';
import type { DecideForm } from './decide.form.js';
import { standingColours, waits } from './standing.js';
import { cleaningUrls } from './urls.js';

/** Draws what editors see of the files that cross the line. */
@Injectable()
export class CleaningPages {
  constructor(private readonly frame: SubmissionFrame, private readonly cleanings: Cleanings, private readonly policy: Policy, private readonly people: People) {}

  async files(ctx: RequestContext, actor: Actor, facts: SubmissionFacts): Promise<CleaningFilesPage> {
    const tr = ctx.translator;
    const at = placeOf(facts, ctx);
    const all = await this.cleanings.of(facts.id);
    const waiting = all.filter(({ standing }) => waits(standing)).length;
    const group = (area: Cleaning['area']): CleaningFilesPage['groups'] => {
      const files = all.filter((one) => one.area === area);
      if (files.length === 0) return [];
      return [{
        id: `files-${area}`, heading: tr.t(`cleaning.area.${area}`),
        files: {
          none: '',
          items: files.map((one) => ({
            name: one.name, href: cleaningUrls.file({ ...at, file: one.publicId }), kind: one.round ? tr.t('review.roundNumber', { number: one.round }) : '', meta: tr.bytes(one.size),
            status: stateOf(one, tr), action: null,
          })),
        },
      }];
    };
    return {
      title: tr.t('cleaning.title'), ...(await this.frame.of(ctx, actor, facts, { label: 'cleaning.title', here: cleaningUrls.files(at) })),
      lede: tr.t('cleaning.lede'), none: tr.t('cleaning.noFiles'),
      waiting: waiting > 0 ? { kind: 'warning', title: tr.t('cleaning.waiting', { count: waiting }), text: tr.t('cleaning.waiting.text'), live: false } : null,
      groups: [...group('review'), ...group('reviewer'), ...group('discussion')],
    };
  }

  async file(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, publicId: string, form: Form<DecideForm>): Promise<CleaningFilePage> {
    const tr = ctx.translator;
    const at = { ...placeOf(facts, ctx), file: publicId };
    const one = await this.cleanings.one(facts.id, publicId);
    const manages = this.policy.allows('review.manage', actor, facts);
    const fields = new FieldMaker(form, tr);
    const frame = await this.frame.of(ctx, actor, facts, { label: 'cleaning.title', here: cleaningUrls.files(at) });
    return {
      title: one.name, ...frame, errors: fields.summary(), state: stateOf(one, tr),
      says: [tr.t(`cleaning.says.${one.standing}`), ...(one.reason && one.standing !== 'working' ? [tr.t(`cleaning.reason.${one.reason}`)] : [])],
      removed: { heading: tr.t('cleaning.removed'), none: tr.t(one.copy ? 'cleaning.removed.none' : 'cleaning.removed.noCopy'), items: one.removed.map(({ kind, count }) => tr.t(`cleaning.removed.${kind}`, { count })) },
      traces: {
        heading: tr.t('cleaning.traces'), none: tr.t(one.copy ? 'cleaning.traces.none' : 'cleaning.traces.unknown'), intro: tr.t(`cleaning.traces.intro.${one.area}`),
        head: { what: tr.t('cleaning.traces.what'), kind: tr.t('cleaning.traces.kind'), where: tr.t('cleaning.traces.where') },
        rows: one.traces.map((trace) => ({ what: trace.text, kind: tr.t(`cleaning.trace.${trace.kind}`), where: tr.t(`cleaning.place.${trace.place}`, { numbers: trace.numbers.join(', '), count: trace.numbers.length }) })),
      },
      decision: manages && waits(one.standing) ? this.decision(one, fields, cleaningUrls.file(at), tr) : null,
      decided: await this.decided(one, tr),
      again: manages && one.standing !== 'working' ? { action: cleaningUrls.again(at), label: tr.t('cleaning.again'), hint: tr.t('cleaning.again.hint') } : null,
      links: [{ label: tr.t('cleaning.original', { size: tr.bytes(one.size) }), href: editorialUrls.file(at) }, ...(one.copy ? [{ label: tr.t('cleaning.copy', { size: tr.bytes(one.copy.size) }), href: cleaningUrls.copy(at) }] : [])],
      back: { label: tr.t('cleaning.back'), href: cleaningUrls.files(at) },
    };
  }

  private decision(one: Cleaning, fields: FieldMaker<DecideForm>, action: string, { t }: Translator): NonNullable<CleaningFilePage['decision']> {
    const refused = one.standing === 'refused';
    return {
      heading: t('cleaning.decision'), action, about: one.standing,
      why: refused ? fields.textarea('why', { label: 'cleaning.why', hint: 'cleaning.why.hint', required: true, rows: 3, maxlength: 2_000 }) : null,
      submit: t(refused ? 'cleaning.release' : 'cleaning.accept'),
    };
  }

  private async decided(one: Cleaning, tr: Translator): Promise<string | null> {
    if (!one.confirmedAt || !one.confirmedById || (one.standing !== 'accepted' && one.standing !== 'released')) return null;
    const name = (await this.people.names([one.confirmedById])).get(one.confirmedById) ?? '';
    return tr.t(`cleaning.decided.${one.standing}`, { name, date: tr.date(one.confirmedAt), why: one.releaseReason ?? '' });
  }
}

const stateOf = ({ standing }: Cleaning, { t }: Translator): CleaningFilePage['state'] => ({ text: t(`cleaning.standing.${standing}`), color: standingColours[standing] });
