import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Conflict } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { Within } from '../within.js';
import { mostNamed } from './named-block.js';
import { SuggestForm } from './suggest.form.js';
import { suggestView, type SuggestPage } from './suggest.view.js';
import { Suggestions } from './suggestions.js';
import { suggestionsUrls } from './urls.js';

/** While a manuscript is a draft its author names people who could review it, or should not. */
@Controller()
export class SuggestController {
  constructor(private readonly within: Within, private readonly suggestions: Suggestions) {}

  @Get(suggestionsUrls.name.pattern)
  @Can('submission.complete')
  ask(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Page {
    return page(suggestView, this.page(ctx, facts, new Form(Object.assign(new SuggestForm(), { kind: 'suggested' }))));
  }

  @Post(suggestionsUrls.name.pattern)
  @Can('submission.complete')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(SuggestForm) form: Form<SuggestForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(suggestView, this.page(ctx, facts, form));
    const { kind, name, email, affiliation, reason } = form.values;
    await this.within.submission(facts.id, actor, 'submission.complete', async () => {
      const before = await this.suggestions.of(facts.id);
      if (before.length >= mostNamed) throw new Conflict('suggest.many');
      if (before.some((one) => one.email?.toLowerCase() === email.toLowerCase())) return;
      await this.suggestions.add(facts.id, { kind: kind === 'opposed' ? 'opposed' : 'suggested', name, email, affiliation: affiliation || null, reason: reason || null });
    });
    return redirect(editorialUrls.wizardNote(placeOf(facts, ctx)));
  }

  @Post(suggestionsUrls.unname.pattern)
  @Can('submission.complete')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('named') named: string): Promise<Redirect> {
    await this.within.submission(facts.id, actor, 'submission.complete', () => this.suggestions.remove(facts.id, /^\d{1,9}$/.test(named) ? Number(named) : 0));
    return redirect(editorialUrls.wizardNote(placeOf(facts, ctx)));
  }

  private page(ctx: RequestContext, facts: SubmissionFacts, form: Form<SuggestForm>): SuggestPage {
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const at = placeOf(facts, ctx);
    return {
      title: t('suggest.add'), lede: t('suggest.text'), errors: fields.summary(), action: suggestionsUrls.name(at),
      kind: fields.choices('kind', { label: 'suggest.kind', required: true, options: [{ value: 'suggested', label: t('suggest.kind.suggested') }, { value: 'opposed', label: t('suggest.kind.opposed') }] }),
      name: fields.field('name', { label: 'suggest.name', required: true, maxlength: 200, autocomplete: 'off' }),
      email: fields.field('email', { label: 'review.invite.email', type: 'email', required: true, maxlength: 320, autocomplete: 'off' }),
      affiliation: fields.field('affiliation', { label: 'suggest.affiliation', maxlength: 300, autocomplete: 'off' }),
      reason: fields.textarea('reason', { label: 'suggest.reason', rows: 3, maxlength: 2_000 }), submit: t('suggest.submit'), back: { label: t('suggest.back'), href: editorialUrls.wizardNote(at) },
    };
  }
}
