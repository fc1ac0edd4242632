import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Manuscripts, titleOf } from '../authoring/manuscripts.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { ownCrumbs, placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { AppealForm } from './appeal.forms.js';
import { ownAppealView, type OwnAppealPage } from './appeal.views.js';
import { Appeals } from './appeals.js';
import { appealUrls } from './urls.js';

/** The author appeals, and reads the answer. */
@Controller()
export class OwnAppealController {
  constructor(private readonly appeals: Appeals, private readonly manuscripts: Manuscripts) {}

  @Get(appealUrls.own.pattern)
  @Can('appeal.make')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(ownAppealView, await this.page(ctx, facts, new Form(new AppealForm())));
  }

  @Post(appealUrls.own.pattern)
  @Can('appeal.make')
  async make(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(AppealForm) form: Form<AppealForm>): Promise<Page | Redirect> {
    if (form.invalid && !facts.appealed) return refused(ownAppealView, await this.page(ctx, facts, form));
    await this.appeals.make(facts.id, actor, form.values.text);
    return redirect(appealUrls.own(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, facts: SubmissionFacts, form: Form<AppealForm>): Promise<OwnAppealPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const appeal = await this.appeals.of(facts.id);
    const { publication } = await this.manuscripts.load(facts.id);
    const title = titleOf(publication);
    const make = new FieldMaker(form, tr);
    return {
      title: tr.t('appeal.own.title'),
      crumbs: ownCrumbs(at, ctx, tr.t('appeal.own.title')),
      errors: make.summary(), work: { title: title ?? tr.t('editorial.untitled'), lang: title ? publication.language : ctx.language },
      texts: appeal ? [tr.t(appeal.outcome ? `appeal.own.${appeal.outcome}` : 'appeal.own.waits')] : [tr.t('appeal.own.how'), tr.t('appeal.own.what')],
      form: appeal ? null : {
        action: appealUrls.own(at), text: make.textarea('text', { label: 'appeal.text', required: true, rows: 12, maxlength: 10_000 }), submit: tr.t('appeal.own.submit'),
        back: { label: tr.t('appeal.own.back'), href: editorialUrls.own(at) },
      },
      said: appeal ? [
        ...(appeal.reasons && appeal.answeredAt ? [{ heading: tr.t('appeal.answer'), meta: tr.date(appeal.answeredAt), paragraphs: paragraphs(appeal.reasons) }] : []),
        { heading: tr.t('appeal.own.yours'), meta: tr.date(appeal.raisedAt), paragraphs: paragraphs(appeal.text) },
      ] : [],
    };
  }
}
