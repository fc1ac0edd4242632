import { Controller, Get, Post, Req } from '@nestjs/common';
import { IsEmail, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { AlsoWhenClosed, Public } from '../../access/marks.js';
import { stepView } from '../../accounts/links/step.view.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { againView, type AgainPage } from './again.view.js';
import { LinkAgain } from './link-again.js';
import { bylineUrls } from './urls.js';

class AgainForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';
}

/** A new private link for whoever is named in a manuscript and has none that works. The answer is the same for every address (X20). */
@Controller()
@AlsoWhenClosed()
export class AgainController {
  constructor(private readonly again: LinkAgain) {}

  @Get(bylineUrls.again.pattern)
  @Public()
  ask(@Context() ctx: RequestContext): Page<AgainPage> {
    return page(againView, this.page(ctx, new Form(new AgainForm())));
  }

  @Post(bylineUrls.again.pattern)
  @Public()
  async send(@Context() ctx: RequestContext, @Posted(AgainForm) form: Form<AgainForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return refused(againView, this.page(ctx, form));
    const journal = found(ctx.journal);
    await this.again.send(journal.id, form.values.email, request.ip ?? '');
    return redirect(bylineUrls.againSent({ journal: journal.path, lang: ctx.language }));
  }

  @Get(bylineUrls.againSent.pattern)
  @Public()
  sent(@Context() { translator: { t } }: RequestContext): Page {
    return page(stepView, { title: t('register.sent.title'), texts: [t('byline.again.sent'), t('register.sent.none')], form: null, links: [] });
  }

  private page(ctx: RequestContext, form: Form<AgainForm>): AgainPage {
    const make = new FieldMaker(form, ctx.translator);
    const { t } = ctx.translator;
    return {
      title: t('byline.again.title'), text: t('byline.again.text'), errors: make.summary(), action: bylineUrls.again({ journal: found(ctx.journal).path, lang: ctx.language }),
      email: make.field('email', { label: 'contributor.email', type: 'email', required: true, autocomplete: 'email', maxlength: 254 }), submit: t('byline.again.submit'),
    };
  }
}
