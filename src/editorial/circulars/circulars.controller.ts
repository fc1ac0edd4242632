import { randomUUID } from 'node:crypto';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { journalRoles } from '../../personal-data/roles.js';
import { isLanguage, languageNames, languages, type Language } from '../../platform/i18n/texts.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { paragraphs } from '../paragraphs.js';
import { checked, CircularForm, fieldsOf, lettersOf } from './circular.form.js';
import { CircularPeople, mostAtOnce, workGroups, writtenStages, type Chosen } from './circular-people.query.js';
import { Circulars } from './circulars.js';
import { circularsView, composeView, type CircularsPage, type ComposePage } from './circulars.views.js';
import { circularUrls } from './urls.js';

const primaryOf = ({ primaryLanguage }: Journal): Language => (isLanguage(primaryLanguage) ? primaryLanguage : 'en');
const word = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');

/** Letters to several people at once, each in a mail of their own. */
@Controller()
export class CircularsController {
  constructor(private readonly journals: Journals, private readonly people: CircularPeople, private readonly circulars: Circulars) {}

  @Get(circularUrls.list.pattern)
  @Can('circular.write')
  async list(@Context() ctx: RequestContext, @Query('sent') sent: unknown): Promise<Page<CircularsPage>> {
    const { translator: tr } = ctx;
    const journal = found(ctx.journal);
    const rows = await this.circulars.list(journal.id);
    return page(circularsView, {
      title: tr.t('circular.title'), lede: tr.t('circular.lede'), sent: sent === undefined ? null : { kind: 'success', title: null, text: tr.t('circular.sent'), live: true },
      write: { label: tr.t('circular.write'), href: circularUrls.compose({ journal: journal.path, lang: ctx.language }) }, none: tr.t('circular.none'),
      rows: rows.map((row) => ({
        subject: row.subject ?? tr.t('circular.gone'), meta: tr.t('circular.meta', { name: row.sender, date: tr.dateTime(row.sentAt), count: row.recipients }), kind: { text: tr.t(`circular.kind.${row.kind}`), color: row.kind === 'news' ? 'info' : 'neutral' },
      })),
    });
  }

  @Get(circularUrls.compose.pattern)
  @Can('circular.write')
  async compose(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() asked: Record<string, unknown>): Promise<Page<ComposePage>> {
    const values = Object.assign(new CircularForm(), { group: word(asked['group']), section: word(asked['section']), stage: word(asked['stage']), once: randomUUID() });
    const people = await this.chosen(ctx, actor, values);
    values.people = people.map(({ publicId }) => publicId);
    return page(composeView, await this.page(ctx, new Form(values), people, false));
  }

  /** Only whoever the choice finds can be ticked, whatever the form says (X12). */
  @Post(circularUrls.compose.pattern)
  @Can('circular.write')
  async send(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(CircularForm) posted: Form<CircularForm>): Promise<Page<ComposePage> | Redirect> {
    const journal = await this.journals.byId(found(ctx.journal).id);
    const people = await this.chosen(ctx, actor, posted.values);
    const form = checked(posted, primaryOf(journal));
    const to = people.filter(({ publicId }) => form.values.people.includes(publicId));
    if (form.invalid || to.length === 0 || people.length > mostAtOnce) return refused(composeView, await this.page(ctx, to.length === 0 && !form.invalid ? form.with('people', 'circular.nobody') : form, people, false));
    if (form.values.step !== 'send') return page(composeView, await this.page(ctx, form, people, true));
    const { kind, once } = form.values;
    await this.circulars.send(journal, actor, { kind: kind === 'news' ? 'news' : 'work', once, words: lettersOf(form.values), primary: primaryOf(journal), to });
    return redirect(circularUrls.list({ journal: journal.path, lang: ctx.language }, { sent: 1 }));
  }

  private chosen(ctx: RequestContext, actor: Actor, values: Readonly<CircularForm>): Promise<Chosen[]> {
    return this.people.of(actor, found(ctx.journal).id, values);
  }

  private async page(ctx: RequestContext, form: Form<CircularForm>, people: readonly Chosen[], looks: boolean): Promise<ComposePage> {
    const { translator: tr } = ctx;
    const journal = await this.journals.byId(found(ctx.journal).id);
    const make = new FieldMaker(form, tr);
    const at = { journal: journal.path, lang: ctx.language };
    const { group, section, stage, once } = form.values;
    const tooMany = people.length > mostAtOnce;
    const sections = await this.journals.sections(journal.id);
    return {
      title: tr.t('circular.new'), crumbs: [{ label: tr.t('circular.title'), href: circularUrls.list(at) }, { label: tr.t('circular.new'), href: null }], errors: make.summary(),
      who: {
        heading: tr.t('circular.who'), action: circularUrls.compose(at), submit: tr.t('circular.show'), hint: tr.t('circular.who.hint'),
        group: make.select('group', {
          label: 'circular.group', required: true,
          options: [{ value: '', label: tr.t('submission.choose') }, ...workGroups.map((one) => ({ value: one, label: tr.t(`circular.group.${one}`) })), ...journalRoles.map((role) => ({ value: `role:${role}`, label: tr.t('circular.group.role', { role: tr.t(`role.${role}`) }) }))],
        }),
        section: make.select('section', { label: 'circular.section', options: [{ value: '', label: tr.t('circular.any') }, ...sections.map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }))] }),
        stage: make.select('stage', { label: 'circular.stage', options: [{ value: '', label: tr.t('circular.any') }, ...writtenStages.map((one) => ({ value: one, label: tr.t(`stage.${one}`) }))] }),
      },
      none: group === '' ? null : tooMany ? tr.t('circular.tooMany', { count: mostAtOnce }) : people.length === 0 ? tr.t('circular.nobodyFound') : null,
      letter: people.length === 0 || tooMany ? null : {
        action: circularUrls.compose(at), hidden: Object.entries({ group, section, stage, once }).map(([name, value]) => ({ name, value })),
        people: make.choices('people', { label: 'circular.people', required: true, options: people.map(({ publicId, name, affiliation }) => ({ value: publicId, label: name, ...(affiliation ? { hint: affiliation } : {}) })) }),
        kind: make.choices('kind', { label: 'circular.kind', required: true, options: (['work', 'news'] as const).map((kind) => ({ value: kind, label: tr.t(`circular.kind.${kind}`), hint: tr.t(`circular.kind.${kind}.hint`) })) }),
        variables: tr.t('circular.variables', { name: '{{name}}', journal: '{{journal}}' }),
        languages: [...languages].sort((a, b) => Number(b === primaryOf(journal)) - Number(a === primaryOf(journal))).map((language) => {
          const [subject, text] = fieldsOf[language];
          const required = language === primaryOf(journal);
          return { heading: languageNames[language], subject: make.field(subject, { label: 'letters.subject', required, maxlength: 200, lang: language }), text: make.textarea(text, { label: 'letters.body', required, rows: 8, maxlength: 10_000, lang: language }) };
        }),
        preview: looks ? this.preview(ctx, journal, form.values, people) : null, look: tr.t('circular.look'),
        send: looks ? tr.t('circular.send', { count: this.reached(form.values, people).length }) : null,
      },
    };
  }

  private reached(values: Readonly<CircularForm>, people: readonly Chosen[]): Chosen[] {
    return people.filter(({ publicId, news }) => values.people.includes(publicId) && (values.kind !== 'news' || news));
  }

  private preview({ translator: tr }: RequestContext, journal: Journal, values: Readonly<CircularForm>, people: readonly Chosen[]): NonNullable<ComposePage['letter']>['preview'] {
    const reached = this.reached(values, people);
    const words = lettersOf(values);
    const left = people.filter(({ publicId }) => values.people.includes(publicId)).length - reached.length;
    return {
      heading: tr.t('circular.preview'), count: tr.t('circular.count', { count: reached.length }), leftOut: left > 0 ? tr.t('circular.leftOut', { count: left }) : null,
      letters: [...words.keys()].map((language) => {
        const { subject, text } = this.circulars.said(journal, words, primaryOf(journal), { name: reached[0]?.name ?? '', language });
        return { language: languageNames[language], lang: language, subject, paragraphs: paragraphs(text) };
      }),
    };
  }
}
