import { IsIn } from 'class-validator';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { deadlines, type Deadline } from './rhythm.entity.js';
import { optionalCounts, rhythmCounts, rhythmLimits, rhythmOf, withCounts } from './rhythm-fields.js';
import { isDeadline, Rhythms } from './rhythms.js';
import { rhythmsView, type RhythmsPage } from './rhythms.view.js';
import { reminderDays, type Rhythm } from './schedule.js';
import { remindersUrls } from './urls.js';

const ways = ['common', 'own', 'none'] as const;

export class RhythmForm {
  @IsIn([...ways], { message: 'reminders.way.missing' })
  way = 'common';
  remindBefore = '';
  remindAfter = '';
  repeatEvery = '';
  atMost = '';
}

const never: Rhythm = { remindBefore: null, remindAfter: null, repeatEvery: null, atMost: 0 };
const isNever = (rhythm: Rhythm): boolean => reminderDays('2026-06-01', rhythm).length === 0;

/** When a journal reminds of each kind of deadline. */
@Controller()
export class RhythmsController {
  constructor(private readonly rhythms: Rhythms) {}

  @Get(remindersUrls.rhythms.pattern)
  @Can('reviewTerms.edit')
  async list(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<RhythmsPage>> {
    const rhythms = await this.rhythms.of(id);
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    return page(rhythmsView, {
      title: t('reminders.title'), lede: t('reminders.lede'), common: { text: t('reminders.common', { rhythm: inWords(rhythms.common, ctx.translator) }), label: t('reminders.change'), href: remindersUrls.terms(at) },
      columns: { deadline: t('reminders.deadline'), who: t('reminders.who'), rhythm: t('reminders.rhythm') },
      rows: deadlines.map((deadline) => ({
        deadline: t(`reminders.of.${deadline}`), who: t(`reminders.to.${deadline}`), rhythm: inWords(rhythms.of(deadline), ctx.translator), own: rhythms.own.has(deadline) ? { text: t('reminders.own'), color: 'info' } : null,
        href: remindersUrls.rhythm({ ...at, deadline }), change: t('reminders.change'), changeNamed: t('reminders.changeNamed', { deadline: t(`reminders.of.${deadline}`) }),
      })),
    });
  }

  @Get(remindersUrls.rhythm.pattern)
  @Can('reviewTerms.edit')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts, @Param('deadline') text: string): Promise<Page<StaffFormPage>> {
    const deadline = deadlineIn(text);
    const rhythms = await this.rhythms.of(id);
    const own = rhythms.own.get(deadline);
    const shown = own && !isNever(own) ? own : rhythms.common;
    const way = own === undefined ? 'common' : isNever(own) ? 'none' : 'own';
    return page(staffFormView, this.page(ctx, deadline, new Form(Object.assign(new RhythmForm(), { way, ...Object.fromEntries(rhythmCounts.map((name) => [name, String(shown[name] ?? '')])) }))));
  }

  @Post(remindersUrls.rhythm.pattern)
  @Can('reviewTerms.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('deadline') text: string, @Posted(RhythmForm) posted: Form<RhythmForm>): Promise<Page<StaffFormPage> | Redirect> {
    const deadline = deadlineIn(text);
    const { way } = posted.values;
    const form = way === 'own' ? withCounts(posted, rhythmLimits) : posted;
    if (form.invalid) return refused(staffFormView, this.page(ctx, deadline, form));
    await this.rhythms.set(id, deadline, way === 'common' ? null : way === 'none' ? never : rhythmOf(form.values), actor);
    return redirect(remindersUrls.rhythms({ journal: found(ctx.journal).path, lang: ctx.language }));
  }

  private page(ctx: RequestContext, deadline: Deadline, form: Form<RhythmForm>): StaffFormPage {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const make = new FieldMaker(form, ctx.translator);
    const title = t(`reminders.of.${deadline}`);
    return {
      title, crumbs: { items: [{ label: t('reminders.title'), href: remindersUrls.rhythms(at) }, { label: title, href: null }] }, intro: t('reminders.intro'), errors: make.summary(), languages: [],
      action: remindersUrls.rhythm({ ...at, deadline }), submit: t('reviewTerms.save'), cancel: { label: t('reminders.back'), href: remindersUrls.rhythms(at) },
      items: [
        item.select(make.select('way', { label: 'reminders.way', required: true, options: ways.map((value) => ({ value, label: t(`reminders.way.${value}`) })) })),
        ...rhythmCounts.map((name) => item.field(make.field(name, { label: `reviewTerms.${name}`, hint: optionalCounts.includes(name) ? `reviewTerms.${name}.hint` : null, inputmode: 'numeric', maxlength: 3, autocomplete: 'off' }))),
      ],
    };
  }
}

const deadlineIn = (text: string): Deadline => found(isDeadline(text) ? text : null);

/** A rhythm, as one says it. */
function inWords(rhythm: Rhythm, tr: Translator): string {
  const { remindBefore: before, remindAfter: after, repeatEvery: every, atMost: most } = rhythm;
  const { t } = tr;
  if (isNever(rhythm)) return t('reminders.never');
  return tr.list([
    ...(before === null ? [] : [t('reminders.before', { days: before })]),
    ...(after === null || most === 0 ? [] : [t('reminders.after', { days: after }), ...(every === null || most < 2 ? [] : [t('reminders.every', { days: every, most })])]),
  ]);
}
