import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Protection } from './protection.js';
import { protectionView, type ProtectionPage } from './protection.view.js';
import { protectionUrls } from './urls.js';

export class ProtectionForm {
  bylines = false;
}

/** One switch, which acts at once (R6). */
@Controller()
export class ProtectionController {
  constructor(private readonly protection: Protection) {}

  @Get(protectionUrls.own.pattern)
  @Can('protection.own')
  async own(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return page(protectionView, await this.page(ctx, actor), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(protectionUrls.own.pattern)
  @Can('protection.own')
  async hide(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(ProtectionForm) { values }: Form<ProtectionForm>): Promise<Redirect> {
    await this.protection.hide({ personId: actor.personId, address: null }, values.bylines, actor);
    return redirect(protectionUrls.own({ lang: ctx.language }, { saved: 1 }));
  }

  @Post(protectionUrls.ownShown.pattern)
  @Can('protection.own')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.protection.show({ personId: actor.personId, address: null }, actor);
    return redirect(protectionUrls.own({ lang: ctx.language }, { saved: 1 }));
  }

  private async page({ language: lang, translator: tr }: RequestContext, { personId }: Actor): Promise<ProtectionPage> {
    const hidden = await this.protection.of({ personId, address: null });
    const form = new Form(Object.assign(new ProtectionForm(), { bylines: hidden?.bylines ?? false }));
    return {
      title: tr.t('protection.title'), texts: [tr.t('protection.text'), tr.t('protection.where')], state: hidden && tr.t(hidden.bylines ? 'protection.since.works' : 'protection.since', { date: tr.date(hidden.since) }), action: protectionUrls.own({ lang }),
      bylines: new FieldMaker(form, tr).checkbox('bylines', { label: 'protection.bylines', hint: 'protection.bylines.hint' }), submit: tr.t(hidden ? 'protection.change' : 'protection.hide'),
      show: hidden && { action: protectionUrls.ownShown({ lang }), label: tr.t('protection.show') },
    };
  }
}
