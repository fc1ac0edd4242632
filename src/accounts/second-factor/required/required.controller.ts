import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Factors } from '../factors.js';
import { Reproof } from '../own/reproof.js';
import { secondFactorUrls } from '../urls.js';
import { allRoles, isRole, RequiredRoles } from './required-roles.js';
import { requiredView, type RequiredPage } from './required.view.js';

class RequiredForm {
  roles: string[] = [];
  sure = false;
}

/** The web administrator says for which roles a second factor is needed. */
@Controller()
export class RequiredController {
  constructor(private readonly required: RequiredRoles, private readonly factors: Factors, private readonly reproof: Reproof) {}

  @Get(secondFactorUrls.required.pattern)
  @Can('secondFactor.require')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    const form = new Form(Object.assign(new RequiredForm(), { roles: await this.required.all() }));
    return page(requiredView, await this.model(ctx, actor, form), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(secondFactorUrls.required.pattern)
  @Can('secondFactor.require')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(RequiredForm) form: Form<RequiredForm>): Promise<Page | Redirect> {
    const { language: lang } = ctx;
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.required({ lang }));
    if (asked) return asked;
    const roles = form.values.roles.filter(isRole);
    const without = roles.includes('webAdmin') && !(await this.factors.on(actor.personId));
    if (without && !form.values.sure) return refused(requiredView, await this.model(ctx, actor, form.with('sure', 'factor.require.sure.missing')));
    await this.required.set(actor, [...new Set(roles)]);
    return redirect(without ? secondFactorUrls.factors({ lang }) : secondFactorUrls.required({ lang }, { saved: 1 }));
  }

  private async model(ctx: RequestContext, actor: Actor, form: Form<RequiredForm>): Promise<RequiredPage> {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    const holders = new Map((await this.required.holders()).map((holders) => [holders.role, holders]));
    const choices = fields.choices('roles', { label: 'factor.require.legend', required: true, options: allRoles.map((role) => ({ value: role, label: tr.t(`role.${role}`) })) });
    return {
      title: tr.t('factor.require.title'), intro: tr.t('factor.require.intro'), errors: fields.summary(), action: secondFactorUrls.required({ lang }),
      warning: (await this.factors.on(actor.personId)) ? null : { text: tr.t('factor.require.warning'), label: tr.t('factor.require.own'), href: secondFactorUrls.factors({ lang }) },
      roles: {
        ...choices,
        options: choices.options.map((option) => {
          const { held, ready } = holders.get(option.value as never) ?? { held: 0, ready: 0 };
          return { ...option, hint: held === 0 ? tr.t('factor.require.nobody') : tr.t('factor.require.holders', { held, ready }) };
        }),
      },
      sure: form.errors['sure'] ? fields.checkbox('sure', { label: 'factor.require.sure', required: true }) : null,
    };
  }
}
