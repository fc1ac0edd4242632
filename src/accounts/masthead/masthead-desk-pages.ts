import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { localizedFields } from '../../journals/localized.js';
import { item } from '../../journals/staff-form.view.js';
import { journalRoles, type JournalRole } from '../../personal-data/roles.js';
import { Clock } from '../../platform/clock.js';
import { dayIn } from '../../platform/days.js';
import { languageNames, languages } from '../../platform/i18n/texts.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { People } from '../person/people.js';
import { formOfSaid, ProposalForm, type MastheadForm } from './masthead.form.js';
import { byHeading, mastheadHistory, mastheadPerson } from './masthead-look.js';
import { MastheadQuery, type OwnRow } from './masthead.query.js';
import { hasPlace, isOpen, mastheadState, stateTag } from './masthead-state.js';
import { mastheadUrls } from './urls.js';
import type { MastheadDeskPage, MastheadDeskRow, MastheadEntryPage } from './masthead.views.js';
import { headingText, mastheadGroups, mastheadTitles, titleText, yearsText } from './masthead-words.js';

/** Whoever runs the journal may be named; authors, reviewers and readers are not staff. */
export const staffRoles: readonly JournalRole[] = journalRoles.filter((role) => !['author', 'translator', 'reviewer', 'reader'].includes(role));

const day = 86_400_000;

/** What a journal's managers see of its masthead. */
@Injectable()
export class MastheadDeskPages {
  constructor(
    private readonly journals: Journals,
    private readonly people: People,
    private readonly query: MastheadQuery,
    private readonly clock: Clock,
  ) {}

  async list(ctx: RequestContext): Promise<MastheadDeskPage> {
    const { t } = ctx.translator;
    const journal = found(ctx.journal);
    const at = { journal: journal.path, lang: ctx.language };
    const rows = (await this.query.desk(journal.id)).map((row) => ({ row, state: mastheadState(row, this.today(row)) }));
    const parts = byHeading(rows.filter(({ state }) => hasPlace(state)).map(({ row }) => row));
    const ended = rows.filter(({ state }) => state === 'ended');
    const away = rows.filter(({ state }) => !hasPlace(state) && state !== 'ended');
    const arrows = (index: number, length: number, name: string): Pick<MastheadDeskPage['parts'][number], 'up' | 'down'> => ({
      up: index === 0 ? null : { label: t('masthead.up', { name }) }, down: index === length - 1 ? null : { label: t('masthead.down', { name }) },
    });
    return {
      title: t('masthead.page'), intro: t('masthead.desk.intro'),
      create: { label: t('masthead.propose'), href: mastheadUrls.newEntry(at) }, page: { label: t('masthead.desk.page'), href: mastheadUrls.page(at) },
      columns: { name: t('masthead.name'), role: t('masthead.role'), years: t('masthead.years'), state: t('masthead.state'), order: t('masthead.order') },
      parts: parts.map(({ key, first, entries }, index) => {
        const heading = headingText(ctx.translator, first.heading, first.ownHeading);
        return {
          id: `part-${index + 1}`, heading, key, action: mastheadUrls.headingPlace(at), ...arrows(index, parts.length, heading.text),
          rows: entries.map((row, place) => ({ ...this.row(ctx, row), place: { action: mastheadUrls.entryPlace({ ...at, mastheadEntry: row.publicId }), ...arrows(place, entries.length, row.name) } })),
        };
      }),
      others: [{ id: 'earlier', heading: t('masthead.earlier'), rows: ended }, { id: 'away', heading: t('masthead.away'), rows: away }]
        .filter(({ rows }) => rows.length > 0).map((other) => ({ ...other, rows: other.rows.map(({ row }) => this.row(ctx, row)) })),
      none: { title: t('masthead.none'), text: t('masthead.desk.none'), action: null },
    };
  }

  async empty(ctx: RequestContext): Promise<Form<ProposalForm>> {
    return new Form(Object.assign(new ProposalForm(), { mailLanguage: ctx.language, language: await this.languages(ctx) }));
  }

  async create(ctx: RequestContext, form: Form<ProposalForm>): Promise<MastheadEntryPage> {
    const { t } = ctx.translator;
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const fields = new FieldMaker(form, ctx.translator);
    const holders = await this.people.holders(found(ctx.journal).id, staffRoles);
    const who = fields.select('person', {
      label: 'masthead.who', hint: 'masthead.who.hint', required: true,
      options: [{ value: '', label: t('masthead.who.other') }, ...holders.map(({ personId, name, affiliation }) => ({ value: String(personId), label: [name, affiliation].filter(Boolean).join(', ') }))],
    });
    return {
      title: t('masthead.propose'),
      crumbs: [{ label: t('masthead.page'), href: mastheadUrls.desk(at) }, { label: t('masthead.propose'), href: null }],
      state: null, intro: t('masthead.propose.intro'), errors: fields.summary(), action: mastheadUrls.newEntry(at), languages: form.values.language,
      whose: [
        item.select(who),
        item.field(fields.field('name', { label: 'masthead.name', hint: 'masthead.name.hint', maxlength: 200, autocomplete: 'off' })),
        item.field(fields.field('email', { label: 'masthead.email', hint: 'masthead.email.hint', type: 'email', autocomplete: 'off' })),
        item.select(fields.select('mailLanguage', { label: 'masthead.mailLanguage', required: true, options: languages.map((code) => ({ value: code, label: languageNames[code] })) })),
      ],
      said: this.items(ctx, form),
      submit: t('masthead.ask'), cancel: { label: t('form.cancel'), href: mastheadUrls.desk(at) }, open: true, preview: null, history: null, asking: null, away: null,
    };
  }

  async entry(ctx: RequestContext, id: number, typed: Form<MastheadForm> | null): Promise<MastheadEntryPage> {
    const tr = ctx.translator;
    const row = found(await this.query.entry(id));
    const versions = await this.query.versions(id);
    const form = typed ?? formOfSaid(row, await this.languages(ctx));
    const fields = new FieldMaker(form, tr);
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const here = { ...at, mastheadEntry: row.publicId };
    const state = mastheadState(row, this.today(row));
    const waits = state === 'waiting' || state === 'changed';
    const confirmed = isOpen(state) && state !== 'hidden' ? versions.find(({ confirmedAt }) => confirmedAt) : undefined;
    return {
      title: row.name,
      crumbs: [{ label: tr.t('masthead.page'), href: mastheadUrls.desk(at) }, { label: row.name, href: null }],
      state: stateTag(state, tr), intro: tr.t(`masthead.about.${state}`), errors: fields.summary(), action: mastheadUrls.entry(here), languages: form.values.language, open: isOpen(state),
      whose: [],
      said: isOpen(state) ? [item.field(fields.field('name', { label: 'masthead.name', required: true, maxlength: 200, autocomplete: 'off' })), ...this.items(ctx, form)] : [],
      submit: tr.t('masthead.askChange'), cancel: { label: tr.t('form.cancel'), href: mastheadUrls.desk(at) },
      preview: confirmed ? { heading: tr.t('masthead.own.now'), person: mastheadPerson(confirmed, tr) } : null,
      history: { heading: tr.t('masthead.history'), ...mastheadHistory(versions, tr) },
      asking: waits && this.clock.now().getTime() - row.askedAt.getTime() >= day
        ? { action: mastheadUrls.entryAsking(here), text: tr.t('masthead.askedOn', { date: tr.date(row.askedAt) }), label: tr.t('masthead.askAgain') } : null,
      away: isOpen(state) ? { action: mastheadUrls.entryAway(here), text: tr.t('masthead.takeAway.text'), label: tr.t('masthead.takeAway') } : null,
    };
  }

  async languages(ctx: RequestContext): Promise<string[]> {
    const { primaryLanguage, languages } = await this.journals.of(ctx);
    return [...new Set([primaryLanguage, ...languages])];
  }

  private items({ translator: tr }: RequestContext, form: Form<MastheadForm>): MastheadEntryPage['said'] {
    const fields = new FieldMaker(form, tr);
    const choose = { value: '', label: tr.t('masthead.choose') };
    return [
      item.field(fields.field('affiliation', { label: 'masthead.affiliation', maxlength: 300, autocomplete: 'off' })),
      item.field(fields.field('orcid', { label: 'masthead.orcid', hint: 'person.orcid.hint', autocomplete: 'off' })),
      item.select(fields.select('role', { label: 'masthead.role', required: true, options: [choose, ...mastheadTitles.map((title) => ({ value: title, label: tr.t(`masthead.title.${title}`) }))] })),
      ...localizedFields(form, 'ownTitle', tr, { label: 'masthead.ownTitle', hint: 'masthead.ownTitle.hint', maxlength: 120 }).map(item.field),
      item.select(fields.select('heading', { label: 'masthead.heading', required: true, options: [choose, ...mastheadGroups.map((group) => ({ value: group, label: tr.t(`masthead.group.${group}`) }))] })),
      ...localizedFields(form, 'ownHeading', tr, { label: 'masthead.ownHeading', hint: 'masthead.ownTitle.hint', maxlength: 120 }).map(item.field),
      item.field(fields.field('startsOn', { label: 'masthead.startsOn', hint: 'masthead.date.hint', type: 'date' })),
      item.field(fields.field('endsOn', { label: 'masthead.endsOn', hint: 'masthead.endsOn.hint', type: 'date' })),
    ];
  }

  private row({ translator: tr, language: lang }: RequestContext, row: OwnRow): MastheadDeskRow {
    return {
      name: row.name, href: mastheadUrls.entry({ journal: row.journalPath, lang, mastheadEntry: row.publicId }), role: titleText(tr, row.title, row.ownTitle), detail: row.affiliation,
      years: yearsText(tr, row.startsOn, row.endsOn), state: stateTag(mastheadState(row, this.today(row)), tr), place: null,
    };
  }

  private today({ timeZone }: OwnRow): string {
    return dayIn(timeZone, this.clock.now());
  }
}
