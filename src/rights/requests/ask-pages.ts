import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { noon } from '../../platform/days.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { isOpen } from './course.js';
import { stateTag } from './request-pages.js';
import { OwnRequestForm, type AskForm, type EnterForm } from './request.forms.js';
import { kindNames } from './request-kinds.js';
import { RequestsQuery } from './requests.query.js';
import type { AskPage, EnterPage } from './requests.views.js';
import { requestsUrls } from './urls.js';

/** The pages on which people ask, and on which staff pass on what they were asked. */
@Injectable()
export class AskPages {
  constructor(private readonly query: RequestsQuery) {}

  public({ language: lang, translator: tr }: RequestContext, form: Form<AskForm>): AskPage {
    const fields = new FieldMaker(form, tr);
    return {
      ...this.common(fields, tr), errors: fields.summary(['name', 'address']), title: tr.t('requests.ask.title'), intro: tr.t('requests.ask.intro'), action: requestsUrls.ask({ lang }), own: null,
      fields: [fields.field('name', { label: 'requests.name', required: true, autocomplete: 'name', maxlength: 200 }), fields.field('address', { label: 'requests.ask.address', type: 'email', required: true, autocomplete: 'email', hint: 'requests.ask.address.hint' })],
      notes: [tr.t('requests.ask.note'), tr.t('requests.ask.free')],
    };
  }

  async own({ language: lang, translator: tr }: RequestContext, { personId }: Actor, form: Form<OwnRequestForm>): Promise<AskPage> {
    const rows = await this.query.of(personId);
    return {
      ...this.common(new FieldMaker(form, tr), tr), title: tr.t('requests.own.title'), intro: tr.t('requests.own.intro'), action: requestsUrls.own({ lang }), fields: [], notes: [tr.t('requests.own.rectify'), tr.t('requests.ask.free')],
      own: rows.length === 0 ? null : {
        heading: tr.t('requests.own.list'), another: tr.t('requests.own.another'),
        items: rows.map((row) => {
          const open = isOpen(row.state);
          return {
            title: tr.t(`requests.kind.${row.kind}`), state: stateTag(row.state, tr), text: tr.t(open ? 'requests.own.open' : 'requests.own.sent', { date: tr.date(noon(row.reachedOn)), due: tr.date(noon(row.dueOn)) }),
            answer: row.answer, back: open ? { action: requestsUrls.ownTaken({ lang, own: row.publicId }), label: tr.t('requests.own.back') } : null,
          };
        }),
      },
    };
  }

  async passOn({ language: lang, translator: tr, journal }: RequestContext, { personId }: Actor, form: Form<EnterForm>): Promise<EnterPage> {
    const fields = new FieldMaker(form, tr);
    const at = { lang, journal: found(journal).path };
    const passed = await this.query.passedOn(personId, found(journal).id);
    return {
      title: tr.t('requests.passOn'), crumbs: [{ label: tr.t('requests.passOn'), href: null }], texts: [tr.t('requests.passOn.text')], errors: fields.summary(['kind', 'name', 'address', 'reachedOn']), action: requestsUrls.passOn(at), submit: tr.t('requests.passOn'), cancel: null,
      selects: [this.kinds(fields, tr)],
      fields: [
        fields.field('name', { label: 'requests.name', required: true, maxlength: 200 }), fields.field('address', { label: 'requests.address', type: 'email' }),
        fields.field('reachedOn', { label: 'requests.reachedOn', type: 'date', required: true, hint: 'requests.reachedOn.hint' }),
      ],
      words: fields.textarea('words', { label: 'requests.words.of', required: true, rows: 8, maxlength: 5000 }),
      list: passed.length === 0 ? null : { heading: tr.t('requests.passOn.list'), items: passed.map(({ name, reachedOn, closed }) => `${name}, ${tr.date(noon(reachedOn))}: ${tr.t(closed ? 'requests.passOn.closed' : 'requests.passOn.received')}`) },
    };
  }

  /** A form that another page leads to, with what it is about. */
  proposed({ translator: tr }: RequestContext, kind: unknown, about: unknown): Form<OwnRequestForm> {
    const known = kindNames.find((name) => name === kind);
    const words = typeof about === 'string' && about !== '' ? tr.t('requests.own.about', { what: about.slice(0, 200) }) : '';
    return new Form(Object.assign(new OwnRequestForm(), { kind: known ?? '', words }));
  }

  private common<T extends OwnRequestForm>(fields: FieldMaker<T>, tr: Translator): Pick<AskPage, 'errors' | 'kind' | 'words' | 'submit'> {
    return { errors: fields.summary(), kind: this.kinds(fields, tr), words: fields.textarea('words', { label: 'requests.words', hint: 'requests.words.hint', required: true, rows: 8, maxlength: 5000 }), submit: tr.t('requests.ask.submit') };
  }

  private kinds<T extends OwnRequestForm>(fields: FieldMaker<T>, tr: Translator): AskPage['kind'] {
    return fields.select('kind', { label: 'requests.kind', required: true, options: [{ value: '', label: tr.t('requests.kind.choose') }, ...kindNames.map((kind) => ({ value: kind, label: tr.t(`requests.kind.${kind}`) }))] });
  }
}
