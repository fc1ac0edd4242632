import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { endOf, platformZone } from '../../platform/days.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { Terms } from '../../platform/retention/terms.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { TimelineModel } from '../blocks/blocks.view.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { PersonSeen } from '../people/person-seen.js';
import { accountDateKinds, type AccountDateKind } from './account-date.entity.js';
import { DateForm } from './dates.form.js';
import { DatesQuery, type ReadDate } from './dates.query.js';
import { datesView, type DatesPage } from './dates.view.js';
import { EraseAccount } from './erase-account.js';
import { dayBefore, LifecycleLetters } from './lifecycle-letters.js';
import { mayChange, SetDate } from './set-date.js';
import { terms, year } from './terms.js';
import { lifecycleUrls } from './urls.js';

/** When an account ends, for the administrator, and for a manager as far as A8 reaches. */
@Injectable()
export class DatesDesk {
  constructor(
    private readonly policy: Policy,
    private readonly clock: Clock,
    private readonly query: DatesQuery,
    private readonly setDate: SetDate,
    private readonly erasure: EraseAccount,
    private readonly letters: LifecycleLetters,
    private readonly frame: PersonFrame,
    private readonly seen: PersonSeen,
    private readonly kept: Terms,
  ) {}

  async show(ctx: RequestContext, actor: Actor, person: PersonFacts, saved: boolean): Promise<Page> {
    await this.seen.by(actor, person, true);
    return page(datesView, await this.model(ctx, actor, person, new Form(new DateForm())), saved ? { notice: 'profile.saved' } : {});
  }

  async set(ctx: RequestContext, actor: Actor, person: PersonFacts, posted: Form<DateForm>): Promise<Page | Redirect> {
    const { kind, day, reason } = posted.values;
    const at = posted.invalid ? null : endOf(day, platformZone);
    const form = at && at <= this.clock.now() ? posted.with('day', 'date.day.past') : posted;
    if (form.invalid || !at) return refused(datesView, await this.model(ctx, actor, person, form));
    await this.setDate.set(actor, person, ctx.journal, { kind: kind as AccountDateKind, at, reason });
    return redirect(`${this.href(ctx, person)}?saved=1`);
  }

  async remove(ctx: RequestContext, actor: Actor, person: PersonFacts, date: string): Promise<Redirect> {
    await this.setDate.remove(actor, person, ctx.journal, idFrom(date));
    return redirect(`${this.href(ctx, person)}?saved=1`);
  }

  private async model(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<DateForm>): Promise<DatesPage> {
    const tr = ctx.translator;
    const dates = await this.query.of(person.id);
    const live = dates.filter(({ removedAt }) => removedAt === null);
    const used = await this.query.used(person.id);
    const fields = new FieldMaker(form, tr);
    const may = this.policy.allows('accountDate.set', actor, person);
    const hindered = live.some(({ kind }) => kind === 'erasure') ? await this.letters.hindranceWords(await this.erasure.hindrances(person.id), tr) : [];
    const why = !used ? 'block.noAccount' : person.webAdmin ? 'date.administrator' : null;
    return {
      ...this.frame.of(ctx, actor, person, { title: 'date.title', label: 'date.tab', here: this.href(ctx, person) }),
      errors: fields.summary(),
      dates: live.map((date) => ({
        heading: tr.t(`date.${date.kind}`), facts: { items: this.facts(date, tr) }, hindered: date.kind === 'erasure' ? hindered : [],
        remove: may && mayChange(actor, ctx.journal, date) ? { action: this.removeHref(ctx, person, date), label: tr.t('date.remove') } : null,
      })),
      set: may && why === null ? {
        action: this.href(ctx, person),
        kind: fields.choices('kind', { label: 'date.kind', required: true, options: accountDateKinds.map((kind) => ({ value: kind, label: tr.t(`date.${kind}`), hint: tr.t(`date.${kind}.hint`) })) }),
        day: fields.field('day', { label: 'date.day', hint: 'date.day.hint', type: 'date', required: true }),
        reason: fields.textarea('reason', { label: 'date.reason', hint: 'web.noSensitive', required: true, rows: 3, maxlength: 1000 }),
      } : null,
      why: why && tr.t(why),
      idle: used?.confirmed ? await this.idle(used, tr) : null,
      history: this.history(dates, tr),
    };
  }

  private facts(date: ReadDate, tr: Translator): DatesPage['dates'][number]['facts']['items'] {
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    return [
      fact('date.day', tr.date(dayBefore(date.at))),
      ...(date.reason ? [fact('date.reason', date.reason)] : []),
      fact('date.by', [date.setBy, tr.date(date.setAt)].filter(Boolean).join(', ')),
      ...(date.doneAt ? [fact('date.done', tr.dateTime(date.doneAt))] : []),
    ];
  }

  private async idle({ at, asked }: { at: Date; asked: Date | null }, tr: Translator): Promise<string> {
    const idle = (await this.kept.of('accountIdle')) * year;
    return asked ? tr.t('date.idle.asked', { date: tr.date(asked) }) : tr.t('date.idle', { used: tr.date(at), ask: tr.date(new Date(at.getTime() + idle - terms.firstQuestion)) });
  }

  private history(dates: readonly ReadDate[], tr: Translator): TimelineModel | null {
    const items = dates.flatMap((date) => {
      const args = { kind: tr.t(`date.${date.kind}`), date: tr.date(dayBefore(date.at)) };
      return [
        ...(date.removedAt ? [{ at: date.removedAt, text: tr.t('date.history.removed', args), actor: date.removedBy || null, detail: null }] : []),
        ...(date.stuckAt ? [{ at: date.stuckAt, text: tr.t('date.history.stuck'), actor: null, detail: null }] : []),
        ...(date.doneAt ? [{ at: date.doneAt, text: tr.t('date.history.done', args), actor: null, detail: null }] : []),
        { at: date.setAt, text: tr.t('date.history.set', args), actor: date.setBy || null, detail: date.reason },
      ];
    }).sort((a, b) => b.at.getTime() - a.at.getTime());
    return items.length === 0 ? null : { items: items.map(({ at, ...item }) => ({ ...item, iso: at.toISOString(), time: tr.dateTime(at) })) };
  }

  private href({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts): string {
    return journal ? lifecycleUrls.journalDates({ journal: journal.path, lang, person }) : lifecycleUrls.dates({ lang, person });
  }

  private removeHref({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts, date: ReadDate): string {
    const at = { lang, person, date: date.id };
    return journal ? lifecycleUrls.journalRemoveDate({ ...at, journal: journal.path }) : lifecycleUrls.removeDate(at);
  }
}
