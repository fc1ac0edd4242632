import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { item, type StaffFormPage } from '../../journals/staff-form.view.js';
import { grounds } from '../../personal-data/grounds.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { fact, type CasePage } from '../pages/case.view.js';
import { organisationsUrls } from '../organisations/urls.js';
import type { ListPage } from '../pages/list.view.js';
import { requestsUrls } from '../requests/urls.js';
import type { NoticeForm, SoughtForm } from './disclosure.forms.js';
import { DisclosuresQuery, perPage, type DisclosureRow } from './disclosures.query.js';
import { disclosuresUrls } from './urls.js';

/** What the administrator sees of transfers. */
@Injectable()
export class DisclosurePages {
  constructor(private readonly query: DisclosuresQuery) {}

  async list({ language: lang, translator: tr }: RequestContext, sought: SoughtForm, before: number | null): Promise<ListPage> {
    const rows = await this.query.list(sought, before);
    const shown = rows.slice(0, perPage);
    const last = shown.at(-1);
    const fields = new FieldMaker(new Form(sought), tr);
    return {
      title: tr.t('disclosure.title'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('disclosure.title'), href: null }], intro: tr.t('disclosure.intro'), tabs: this.tabs(tr, lang, 'all'), links: [{ label: tr.t('disclosure.file'), href: disclosuresUrls.file({ lang }, { who: sought.who, recipient: sought.recipient }) }, { label: tr.t('disclosure.processors'), href: organisationsUrls.list({ lang }) }],
      filter: {
        action: disclosuresUrls.list({ lang }), submit: tr.t('disclosure.show'),
        items: [
          item.field(fields.field('who', { label: 'disclosure.who', hint: 'disclosure.who.hint' })),
          item.select(fields.select('recipient', { label: 'disclosure.recipient', options: [{ value: '', label: tr.t('disclosure.recipient.all') }, { value: 'anyone', label: tr.t('disclosure.category.anyone') }, ...(await this.query.recipients()).map(({ name }) => ({ value: name, label: name }))] })),
        ],
      },
      columns: [tr.t('disclosure.who'), tr.t('disclosure.at'), tr.t('disclosure.act'), tr.t('disclosure.recipient'), tr.t('disclosure.what')],
      rows: shown.map((row) => ({
        title: row.name || tr.t('disclosure.erased'), href: null,
        cells: [
          { label: tr.t('disclosure.at'), text: tr.date(row.at), tag: null }, { label: tr.t('disclosure.act'), text: this.act(row, tr), tag: null },
          { label: tr.t('disclosure.recipient'), text: this.recipient(row, tr), tag: null }, { label: tr.t('disclosure.what'), text: tr.list(row.what.map((one) => tr.t(`disclosure.what.${one}`))), tag: null },
        ],
      })),
      none: { title: tr.t('disclosure.none'), text: tr.t('disclosure.none.text'), action: null }, previous: null,
      next: rows.length > perPage && last ? { label: tr.t('requests.next'), href: disclosuresUrls.list({ lang }, { who: sought.who, recipient: sought.recipient, before: last.id }) } : null,
    };
  }

  /** A cell that a spreadsheet would run is text (X30). */
  async file(tr: Translator, sought: SoughtForm): Promise<string> {
    const rows = await this.query.list(sought, null, 100_000);
    const head = ['disclosure.at', 'disclosure.who', 'disclosure.act', 'disclosure.dataset', 'disclosure.what', 'disclosure.recipient', 'disclosure.country', 'disclosure.safeguard', 'disclosure.ground', 'requests.journal', 'disclosure.work'].map((key) => tr.t(key));
    return `\uFEFF${stringify([head, ...rows.map((row) => [
      row.at.toISOString(), row.name, tr.t(`disclosure.act.${row.act}`), tr.t(`disclosure.dataset.${row.dataset}`), row.what.map((one) => tr.t(`disclosure.what.${one}`)).join('; '), row.recipient?.name ?? tr.t('disclosure.category.anyone'),
      row.recipient?.country ?? '', this.safeguard(row, tr), `GDPR ${grounds[row.ground].article}`, row.journal ? tr.pick(row.journal).text : '', row.submissionId === null ? '' : String(row.submissionId),
    ])], { escape_formulas: true, record_delimiter: 'windows' })}`;
  }

  async notices({ language: lang, translator: tr }: RequestContext, told: boolean): Promise<ListPage> {
    return {
      title: tr.t('disclosure.toTell'), crumbs: [{ label: tr.t('requests.title'), href: requestsUrls.queue({ lang }) }, { label: tr.t('disclosure.title'), href: disclosuresUrls.list({ lang }) }, { label: tr.t('disclosure.toTell'), href: null }], intro: tr.t('disclosure.toTell.text'), tabs: this.tabs(tr, lang, told ? 'told' : 'toTell'), links: [], filter: null, previous: null, next: null,
      columns: [tr.t('disclosure.recipient'), tr.t('disclosure.notice'), tr.t('disclosure.at')],
      rows: (await this.query.notices(told)).map(({ publicId, recipient, kind, madeAt, toldAt }) => ({
        title: recipient, href: disclosuresUrls.notice({ lang, recipientNotice: publicId }), cells: [{ label: tr.t('disclosure.notice'), text: tr.t(`disclosure.notice.${kind}`), tag: null }, { label: tr.t('disclosure.at'), text: tr.dateTime(toldAt ?? madeAt), tag: null }],
      })),
      none: { title: tr.t('disclosure.toTell.none'), text: tr.t(told ? 'disclosure.toTell.none.told' : 'disclosure.toTell.none.open'), action: null },
    };
  }

  async told({ language: lang, translator: tr }: RequestContext, id: number): Promise<CasePage | null> {
    const row = found(await this.query.notice(id));
    if (!row.toldAt) return null;
    return {
      title: row.recipient, crumbs: [{ label: tr.t('disclosure.toTell'), href: disclosuresUrls.notices({ lang }) }, { label: row.recipient, href: null }], intro: null, state: { text: tr.t('disclosure.state.told'), color: 'success' }, links: [], presses: [], sections: [],
      facts: { items: [...fact(tr.t('disclosure.notice'), tr.t(`disclosure.notice.${row.kind}`)), ...fact(tr.t('disclosure.told'), `${tr.dateTime(row.toldAt)}, ${tr.t(`disclosure.how.${row.how ?? 'other'}`)}`), ...fact(tr.t('restriction.request'), row.request && tr.t('restriction.request.open'), row.request && requestsUrls.request({ lang, rightsRequest: row.request }))] },
    };
  }

  async notice({ language: lang, translator: tr }: RequestContext, id: number, make: (words: string, how: string) => Form<NoticeForm>): Promise<StaffFormPage> {
    const row = found(await this.query.notice(id));
    const fields = new FieldMaker(make(row.words, row.to ? 'mail' : 'other'), tr);
    return {
      title: tr.t('disclosure.tell', { recipient: row.recipient }), crumbs: { items: [{ label: tr.t('disclosure.toTell'), href: disclosuresUrls.notices({ lang }) }, { label: row.recipient, href: null }] }, intro: row.to ? tr.t('disclosure.tell.text', { address: row.to }) : tr.t('disclosure.noAddress'),
      errors: fields.summary(), action: disclosuresUrls.notice({ lang, recipientNotice: row.publicId }), languages: [],
      items: [
        item.textarea(fields.textarea('words', { label: 'disclosure.letter', required: true, rows: 12, maxlength: 10_000, lang: 'en' })),
        item.select(fields.select('how', { label: 'disclosure.how', required: true, options: (row.to ? ['mail', 'other'] : ['other']).map((value) => ({ value, label: tr.t(`disclosure.how.${value}`) })) })),
      ],
      submit: tr.t('disclosure.tell.submit'), cancel: { label: tr.t('form.cancel'), href: disclosuresUrls.notices({ lang }) },
    };
  }

  private tabs(tr: Translator, lang: RequestContext['language'], current: 'all' | 'toTell' | 'told'): ListPage['tabs'] {
    const tab = (key: 'all' | 'toTell' | 'told', href: string) => ({ label: tr.t(`disclosure.tab.${key}`), href, current: key === current });
    return { label: tr.t('disclosure.title'), items: [tab('all', disclosuresUrls.list({ lang })), tab('toTell', disclosuresUrls.notices({ lang })), tab('told', disclosuresUrls.notices({ lang }, { told: 1 }))] };
  }

  private act({ act, dataset, journal, submissionId }: DisclosureRow, tr: Translator): string {
    return [tr.t(`disclosure.act.${act}`), tr.t(`disclosure.dataset.${dataset}`), journal && tr.pick(journal).text, submissionId === null ? null : String(submissionId)].filter(Boolean).join(' · ');
  }

  private recipient(row: DisclosureRow, tr: Translator): string {
    return row.recipient ? [row.recipient.name, tr.country(row.recipient.country), this.safeguard(row, tr)].filter(Boolean).join(', ') : tr.t(`disclosure.category.${row.category}`);
  }

  private safeguard({ recipient }: DisclosureRow, tr: Translator): string {
    if (!recipient) return '';
    return tr.t(recipient.eea ? 'disclosure.inside' : `disclosure.safeguard.${recipient.safeguard ?? 'exception'}`);
  }
}
