import { Injectable } from '@nestjs/common';
import { bases, restrictedUses, restrictionGrounds, type RestrictedUse } from '../../accounts/restriction/restricted.js';
import { accountsUrls } from '../../accounts/urls.js';
import { HandOver } from '../../editorial/desk/hand-over.js';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { addDays, noon } from '../../platform/days.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { fact, type CasePage, type Tag } from '../pages/case.view.js';
import type { ListPage } from '../pages/list.view.js';
import { Requests } from '../requests/requests.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { RequestsQuery } from '../requests/requests.query.js';
import { requestsUrls } from '../requests/urls.js';
import { ExceptionForm, LiftForm, RestrictForm } from './restriction.forms.js';
import { RestrictionLetters } from './restriction-letters.js';
import { RestrictionsQuery, type RestrictionRow } from './restrictions.query.js';
import { restrictionsUrls } from './urls.js';

/** What the administrator sees of restrictions. */
@Injectable()
export class RestrictionPages {
  constructor(
    private readonly query: RestrictionsQuery,
    private readonly asked: RequestsQuery,
    private readonly requests: Requests,
    private readonly handOver: HandOver,
    private readonly letters: RestrictionLetters,
    private readonly languages: Languages,
  ) {}

  async list({ language: lang, translator: tr }: RequestContext, lifted: boolean): Promise<ListPage> {
    const rows = await this.query.list(lifted);
    return {
      title: tr.t('restriction.title'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('restriction.title'), href: null }], intro: tr.t('restriction.intro'), links: [], filter: null, previous: null, next: null,
      tabs: { label: tr.t('restriction.title'), items: [false, true].map((tab) => ({ label: tr.t(tab ? 'restriction.tab.lifted' : 'restriction.tab.live'), href: restrictionsUrls.list({ lang }, tab ? { lifted: 1 } : {}), current: tab === lifted })) },
      columns: [tr.t('requests.name'), tr.t('restriction.ground'), tr.t('restriction.since'), tr.t('requests.column.state')],
      rows: rows.map((row) => ({
        title: row.name, href: restrictionsUrls.one({ lang, restriction: row.publicId }),
        cells: [{ label: tr.t('restriction.ground'), text: tr.t(`restriction.ground.${row.ground}`), tag: null }, { label: tr.t('restriction.since'), text: tr.date(noon(row.since)), tag: null }, { label: tr.t('requests.column.state'), text: '', tag: stateOf(row, tr) }],
      })),
      none: { title: tr.t('restriction.none'), text: tr.t(lifted ? 'restriction.none.lifted' : 'restriction.none.live'), action: null },
    };
  }

  async begin({ language: lang, translator: tr }: RequestContext, facts: RequestFacts, posted: Form<RestrictForm> | null): Promise<StaffFormPage> {
    const request = found(await this.asked.one(facts.id));
    const form = posted ?? new Form(Object.assign(new RestrictForm(), { since: request.reachedOn }));
    const fields = new FieldMaker(form, tr);
    const assignments = request.personId === null ? [] : await this.handOver.of(request.personId);
    return {
      title: tr.t('restriction.place'), crumbs: { items: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: request.name, href: requestsUrls.request({ lang, rightsRequest: request.publicId }) }, { label: tr.t('restriction.place'), href: null }] },
      intro: tr.t(request.personId === null && !request.address ? 'restriction.nobody' : 'restriction.place.text'), errors: fields.summary(), action: restrictionsUrls.begin({ lang, rightsRequest: request.publicId }), languages: [],
      items: [
        item.select(fields.select('ground', { label: 'restriction.ground', required: true, options: [{ value: '', label: tr.t('requests.ground.choose') }, ...restrictionGrounds.map((value) => ({ value, label: tr.t(`restriction.ground.${value}`) }))] })),
        item.textarea(fields.textarea('covers', { label: 'restriction.covers', hint: 'restriction.covers.hint', required: true, rows: 4, maxlength: 2000 })),
        item.field(fields.field('since', { label: 'restriction.since', type: 'date', required: true })),
        item.checkbox(fields.checkbox('works', { label: 'restriction.works', hint: 'restriction.works.hint' })),
        ...assignments.map(({ id, submissionId, journal, role, successors }, index) => item.select({
          id: index === 0 ? 'successors' : `successors-${id}`, name: 'successors', required: successors.length > 0, error: null, hint: successors.length === 0 ? tr.t('restriction.successor.none') : null,
          label: tr.t('restriction.successor', { number: String(submissionId), journal: tr.pick(journal).text, role: tr.t(`role.${role}`) }),
          options: [{ value: '', label: tr.t(successors.length === 0 ? 'restriction.successor.stays' : 'requests.kind.choose'), selected: false }, ...successors.map(({ personId, name }) => ({ value: `${id}:${personId}`, label: name, selected: form.values.successors.includes(`${id}:${personId}`) }))],
        })),
      ],
      submit: tr.t('restriction.place'), cancel: { label: tr.t('form.cancel'), href: requestsUrls.request({ lang, rightsRequest: request.publicId }) },
    };
  }

  async one({ language: lang, translator: tr }: RequestContext, id: number): Promise<CasePage> {
    const row = found(await this.query.one(id));
    const at = { lang, restriction: row.publicId };
    const live = row.liftedAt === null;
    const { works, reviews, roles } = await this.query.held(row);
    const ready = live && row.toldAt !== null && row.liftOn !== null && this.requests.today() >= row.liftOn;
    const plain = (text: string): CasePage['sections'][number]['items'][number] => ({ text, link: null, meta: null, quote: null, end: null });
    return {
      title: `${tr.t('restriction.one')}: ${row.name}`, crumbs: [{ label: tr.t('restriction.title'), href: restrictionsUrls.list({ lang }) }, { label: row.name, href: null }], intro: null, state: stateOf(row, tr),
      links: live ? [...(row.toldAt ? [] : [{ label: tr.t('restriction.letter'), href: restrictionsUrls.letter(at), primary: true }]), { label: tr.t('restriction.allow'), href: restrictionsUrls.exceptions(at), primary: false }] : [],
      presses: ready ? [{ label: tr.t('restriction.lift'), action: restrictionsUrls.lift(at), primary: true }] : [],
      facts: {
        items: [
          ...fact(tr.t('restriction.whose'), row.person?.name ?? row.address, row.person && accountsUrls.person({ lang, person: row.person.publicId })),
          ...fact(tr.t('restriction.ground'), tr.t(`restriction.ground.${row.ground}`)), ...fact(tr.t('restriction.since'), tr.date(noon(row.since))), ...fact(tr.t('restriction.covers'), row.covers),
          ...fact(tr.t('restriction.works.short'), tr.t(row.works ? 'restriction.works.yes' : 'restriction.works.no')),
          ...fact(tr.t('restriction.placed'), `${tr.dateTime(row.placedAt)}${row.placedBy ? `, ${row.placedBy}` : ''}`),
          ...fact(tr.t('restriction.request'), row.request && tr.t('restriction.request.open'), row.request && requestsUrls.request({ lang, rightsRequest: row.request })),
          ...fact(tr.t('restriction.told'), row.toldAt && tr.dateTime(row.toldAt)), ...fact(tr.t('restriction.liftOn'), row.liftOn && tr.date(noon(row.liftOn))),
          ...fact(tr.t('restriction.lifted'), row.liftedAt && `${tr.dateTime(row.liftedAt)}${row.liftedBy ? `, ${row.liftedBy}` : ''}`), ...fact(tr.t('requests.letter'), row.letter),
        ],
      },
      sections: [
        ...(live ? [{
          id: 'held', heading: tr.t('restriction.held'), text: tr.t('restriction.held.text'),
          items: [
            plain(tr.t('restriction.held.mails', { count: row.mails })), ...(roles > 0 ? [plain(tr.t('restriction.held.roles', { count: roles }))] : []), ...(reviews > 0 ? [plain(tr.t('restriction.held.reviews', { count: reviews }))] : []),
            ...works.map(({ id: number, journal, title, stage }) => ({ ...plain(tr.pick(title).text || String(number)), meta: tr.t('restriction.held.work', { number: String(number), journal: tr.pick(journal).text, stage: tr.t(`stage.${stage}`) }) })),
          ],
        }] : []),
        {
          id: 'exceptions', heading: tr.t('restriction.exceptions'), text: Object.keys(row.exceptions).length === 0 ? tr.t('restriction.exceptions.none') : null,
          items: Object.entries(row.exceptions).map(([use, { basis, words }]) => ({
            ...plain(`${tr.t(`restriction.use.${use}`)}: ${tr.t(`restriction.basis.${basis}`)}`), quote: words,
            end: live ? { action: restrictionsUrls.endException({ ...at, use: use as RestrictedUse }), label: tr.t('restriction.allow.end') } : null,
          })),
        },
      ],
    };
  }

  async exception({ language: lang, translator: tr }: RequestContext, id: number, form: Form<ExceptionForm>): Promise<StaffFormPage> {
    const row = found(await this.query.one(id));
    const fields = new FieldMaker(form, tr);
    return {
      ...this.frame(row, 'restriction.allow', tr, lang), intro: tr.t('restriction.allow.text'), errors: fields.summary(), action: restrictionsUrls.exceptions({ lang, restriction: row.publicId }), submit: tr.t('restriction.allow'),
      items: [
        item.select(fields.select('use', { label: 'restriction.use', required: true, options: [{ value: '', label: tr.t('requests.kind.choose') }, ...restrictedUses.map((value) => ({ value, label: tr.t(`restriction.use.${value}`) }))] })),
        item.select(fields.select('basis', { label: 'restriction.basis', required: true, options: [{ value: '', label: tr.t('requests.kind.choose') }, ...bases.map((value) => ({ value, label: tr.t(`restriction.basis.${value}`) }))] })),
        item.textarea(fields.textarea('words', { label: 'restriction.words', required: true, rows: 4, maxlength: 1000 })),
      ],
    };
  }

  /** With a letter proposed in the person's language. */
  async letter({ language: lang, translator: tr }: RequestContext, id: number, posted: Form<LiftForm> | null): Promise<StaffFormPage> {
    const row = found(await this.query.one(id));
    const to = await this.letters.recipient(row);
    const own = this.languages.in(to?.language ?? (await this.letters.language(row.requestId)));
    const liftOn = addDays(this.requests.today(), 7);
    const form = posted ?? new Form(Object.assign(new LiftForm(), { liftOn, letter: own.t('restriction.letter.draft', { since: own.date(noon(row.since)), date: own.date(noon(liftOn)) }) }));
    const fields = new FieldMaker(form, tr);
    return {
      ...this.frame(row, 'restriction.letter', tr, lang), intro: tr.t(to ? 'restriction.letter.text' : 'restriction.letter.paper'), errors: fields.summary(), action: restrictionsUrls.letter({ lang, restriction: row.publicId }), submit: tr.t('requests.step.send'),
      items: [
        item.field(fields.field('liftOn', { label: 'restriction.liftOn', type: 'date', required: true })),
        item.textarea(fields.textarea('letter', { label: 'requests.letter', required: true, hint: 'requests.letter.hint', rows: 10, maxlength: 10_000, lang: own.language })),
      ],
    };
  }

  private frame(row: RestrictionRow, title: string, tr: Translator, lang: RequestContext['language']): Pick<StaffFormPage, 'title' | 'crumbs' | 'languages' | 'cancel'> {
    const href = restrictionsUrls.one({ lang, restriction: row.publicId });
    return { title: tr.t(title), crumbs: { items: [{ label: tr.t('restriction.title'), href: restrictionsUrls.list({ lang }) }, { label: row.name, href }, { label: tr.t(title), href: null }] }, languages: [], cancel: { label: tr.t('form.cancel'), href } };
  }
}

function stateOf({ toldAt, liftOn, liftedAt }: Pick<RestrictionRow, 'toldAt' | 'liftOn' | 'liftedAt'>, tr: Translator): Tag {
  if (liftedAt) return { text: tr.t('restriction.state.lifted'), color: 'neutral' };
  return toldAt && liftOn ? { text: tr.t('restriction.state.told', { date: tr.date(noon(liftOn)) }), color: 'info' } : { text: tr.t('restriction.state.live'), color: 'warning' };
}
