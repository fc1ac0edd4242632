import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { contactUrls } from '../contact/urls.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { PersonQuery } from '../people/person.query.js';
import { profileUrls } from '../profile/urls.js';
import { accountsUrls } from '../urls.js';
import { peopleUrls } from '../people/urls.js';
import { byClick, correctables, type Correctable } from './correctable.js';
import type { CorrectionForm } from './correction.form.js';
import { CorrectionsQuery, type WaitingCorrection } from './corrections.query.js';
import type { CorrectionCard, CorrectionsPage, SuggestPage } from './corrections.view.js';
import { correctionsUrls } from './urls.js';

@Injectable()
export class CorrectionsPages {
  constructor(private readonly frame: PersonFrame, private readonly person: PersonQuery, private readonly query: CorrectionsQuery) {}

  async suggest(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<CorrectionForm>): Promise<SuggestPage> {
    const { translator: tr, language: lang } = ctx;
    const at = { journal: found(ctx.journal).path, lang, person: person.publicId };
    const seen = found(await this.person.atWork(person.id));
    const now: Record<Correctable, string | null> = { givenName: seen.givenName, middleName: seen.middleName, familyName: seen.familyName, affiliation: seen.affiliation, email: seen.email, orcid: seen.orcid };
    const fields = new FieldMaker(form, tr);
    const said = (field: Correctable): string => tr.t('correction.field.now', { field: tr.t(`person.${field}`), now: now[field] ?? tr.t('person.none') });
    return {
      ...this.frame.of(ctx, actor, person, { title: 'correction.title', label: 'correction.tab', here: correctionsUrls.suggest(at) }),
      text: tr.t('correction.text'),
      errors: fields.summary(),
      action: correctionsUrls.suggest(at),
      field: fields.select('field', { label: 'correction.field', required: true, options: [{ value: '', label: tr.t('correction.field.choose') }, ...correctables.map((field) => ({ value: field, label: said(field) }))] }),
      value: fields.field('value', { label: 'correction.value', required: true, maxlength: 300 }),
      reason: fields.textarea('reason', { label: 'correction.reason', hint: 'web.noSensitive', required: true, rows: 3, maxlength: 500 }),
      submit: tr.t('correction.submit'),
      cancel: { label: tr.t('form.cancel'), href: accountsUrls.journalPerson(at) },
    };
  }

  async own(ctx: RequestContext, actor: Actor): Promise<CorrectionsPage> {
    const { translator: { t }, language: lang } = ctx;
    const byHand = (field: Correctable): CorrectionCard['byHand'] =>
      byClick(field) ? null : { text: t('correction.own.byHand'), label: t(`correction.own.${field}`), href: field === 'email' ? contactUrls.contact({ lang }) : profileUrls.public({ lang }) };
    const corrections = (await this.query.waiting(actor.personId)).map((one) => ({
      ...this.card(ctx, one), heading: t(`person.${one.field}`), headingHref: null, byHand: byHand(one.field), action: correctionsUrls.answer({ lang, correction: one.id }),
    }));
    return { title: t('correction.own.title'), text: t('correction.own.text'), corrections, nothing: { title: t('correction.none'), text: t('correction.own.none'), action: null } };
  }

  async all(ctx: RequestContext): Promise<CorrectionsPage> {
    const { translator: { t }, language: lang } = ctx;
    const corrections = (await this.query.waiting(null)).map((one) => ({
      ...this.card(ctx, one), heading: `${one.person}: ${t(`person.${one.field}`)}`, headingHref: accountsUrls.person({ lang, person: one.publicId }),
      byHand: byClick(one.field) ? null : { text: t('correction.all.byHand'), label: t('people.edit'), href: peopleUrls.edit({ lang, person: one.publicId }) },
      action: correctionsUrls.settle({ lang, correction: one.id }),
    }));
    return { title: t('correction.all.title'), text: t('correction.all.text'), corrections, nothing: { title: t('correction.none'), text: t('correction.all.none'), action: null } };
  }

  private card({ translator: tr }: RequestContext, one: WaitingCorrection): Pick<CorrectionCard, 'from' | 'facts' | 'accept' | 'decline'> {
    const fact = (key: string, text: string | null): CorrectionCard['facts']['items'][number] => ({ term: tr.t(key), values: [{ text: text || tr.t('person.none'), href: null, lang: null }] });
    return {
      from: tr.t('correction.from', { journal: tr.pick(one.journal).text, date: tr.date(one.suggestedAt) }),
      facts: { items: [fact('correction.now', one.now), fact('correction.value', one.value), fact('correction.known', one.reason)] },
      accept: tr.t(byClick(one.field) ? 'correction.accept' : 'correction.done'),
      decline: tr.t('correction.decline'),
    };
  }
}
