import { Controller, Get, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Protection, type Whose } from '../../accounts/protection/protection.js';
import { ProtectionForm } from '../../accounts/protection/protection.controller.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { caseView, fact, type CasePage } from '../pages/case.view.js';
import type { RequestFacts } from '../requests/requests.policy.js';
import { RequestsQuery, type RequestRow } from '../requests/requests.query.js';
import { HiddenPlaces } from './hidden-places.js';
import { requestsUrls } from '../requests/urls.js';
import { hiddenUrls } from './urls.js';

/** Hides someone's address the same day that they ask, before anything is decided (R6). */
@Controller()
export class HiddenController {
  constructor(private readonly query: RequestsQuery, private readonly protection: Protection, private readonly places: HiddenPlaces) {}

  @Get(hiddenUrls.of.pattern)
  @Can('protection.place')
  async look(@Context() ctx: RequestContext, @Subject() facts: RequestFacts, @Query('done') done: unknown): Promise<Page> {
    const request = found(await this.query.one(facts.id));
    const hidden = await this.protection.of(whose(request));
    if (hidden) return page(caseView, await this.shown(ctx, request, hidden), done === undefined ? {} : { notice: 'requests.done' });
    return page(staffFormView, this.form(ctx, request), done === undefined ? {} : { notice: 'requests.done' });
  }

  @Post(hiddenUrls.of.pattern)
  @Can('protection.place')
  async hide(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts, @Posted(ProtectionForm) { values }: Form<ProtectionForm>): Promise<Redirect> {
    await this.protection.hide(whose(found(await this.query.one(facts.id))), values.bylines, actor);
    if (values.bylines) await this.places.read();
    return redirect(hiddenUrls.of({ lang: ctx.language, rightsRequest: facts.publicId }, { done: 1 }));
  }

  @Post(hiddenUrls.shown.pattern)
  @Can('protection.place')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: RequestFacts): Promise<Redirect> {
    await this.protection.show(whose(found(await this.query.one(facts.id))), actor);
    return redirect(hiddenUrls.of({ lang: ctx.language, rightsRequest: facts.publicId }, { done: 1 }));
  }

  private form({ language: lang, translator: tr }: RequestContext, request: RequestRow): StaffFormPage {
    const fields = new FieldMaker(new Form(new ProtectionForm()), tr);
    return {
      title: tr.t('hidden.title'), crumbs: { items: this.crumbs(request, lang, tr.t('requests.title'), tr.t('hidden.title')) }, intro: tr.t('hidden.text'), errors: null, action: hiddenUrls.of({ lang, rightsRequest: request.publicId }), languages: [],
      items: [item.checkbox(fields.checkbox('bylines', { label: 'restriction.works', hint: 'protection.bylines.hint' }))], submit: tr.t('hidden.title'), cancel: { label: tr.t('form.cancel'), href: requestsUrls.request({ lang, rightsRequest: request.publicId }) },
    };
  }

  private async shown(ctx: RequestContext, request: RequestRow, { since, bylines }: { since: Date; bylines: boolean }): Promise<CasePage> {
    const { language: lang, translator: tr } = ctx;
    return {
      title: tr.t('hidden.title'), crumbs: this.crumbs(request, lang, tr.t('requests.title'), tr.t('hidden.title')), intro: tr.t('hidden.now'), state: { text: tr.t('hidden.state'), color: 'success' }, links: [],
      presses: [{ label: tr.t('protection.show'), action: hiddenUrls.shown({ lang, rightsRequest: request.publicId }), primary: false }],
      facts: { items: [...fact(tr.t('restriction.whose'), request.person?.name ?? request.address), ...fact(tr.t('restriction.since'), tr.dateTime(since)), ...fact(tr.t('restriction.works.short'), tr.t(bylines ? 'hidden.works.yes' : 'restriction.works.no'))] },
      sections: bylines ? await this.places.sections(whose(request), ctx) : [],
    };
  }

  private crumbs(request: RequestRow, lang: RequestContext['language'], queue: string, here: string): { label: string; href: string | null }[] {
    return [{ label: queue, href: requestsUrls.queue({ lang }) }, { label: request.name, href: requestsUrls.request({ lang, rightsRequest: request.publicId }) }, { label: here, href: null }];
  }
}

function whose({ personId, address }: RequestRow): Whose {
  if (personId === null && !address) throw new Conflict('restriction.nobody');
  return { personId, address: personId === null ? address : null };
}
