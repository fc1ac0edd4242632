import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Publications } from '../../../publishing/publications.js';
import type { SubmissionFacts } from '../../facts.js';
import { editorialUrls } from '../../urls.js';
import { Prefill } from '../../prefill/prefill.js';
import { suggestionOf, type SuggestionModel } from '../../prefill/suggestion.js';
import { languagesOf, Manuscripts, type Manuscript } from '../manuscripts.js';
import { brokenRules, sectionOf } from '../section-rules.js';
import { DetailsForm, detailsFormOf, detailsOf, inLanguage } from './details.form.js';
import { detailsPage } from './details-page.js';
import { detailsView } from './details.view.js';
import { Drafts } from './drafts.js';
import { nextHref } from './steps.js';

@Controller()
export class DetailsController {
  constructor(private readonly manuscripts: Manuscripts, private readonly drafts: Drafts, private readonly publications: Publications, private readonly prefill: Prefill) {}

  @Get(editorialUrls.wizardDetails.pattern)
  @Can('submission.complete')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    const manuscript = await this.manuscripts.load(facts.id);
    return page(detailsView, detailsPage(ctx, new Form(detailsFormOf(manuscript.publication, languagesOf(manuscript))), manuscript, await this.suggestion(ctx, manuscript)));
  }

  /** Someone who leaves may leave the title for later. */
  @Post(editorialUrls.wizardDetails.pattern)
  @Can('submission.complete')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(DetailsForm) posted: Form<DetailsForm>): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    const { id, language } = manuscript.publication;
    const { leave } = posted.values;
    const titled = !leave && !inLanguage(posted.values, 'title', language) ? posted.with('title', 'details.title.missing') : posted;
    const form = leave ? titled : brokenRules(sectionOf(manuscript), detailsOf(posted.values, languagesOf(manuscript)), (code) => ctx.translator.languageName(code)).reduce((judged, { field, key, args }) => (judged.errors[field] ? judged : judged.with(field, key, args)), titled);
    if (form.invalid) return refused(detailsView, detailsPage(ctx, form, manuscript, await this.suggestion(ctx, manuscript)));
    await this.drafts.edit(facts.id, actor, async () => {
      await this.publications.update(id, detailsOf(form.values, languagesOf(manuscript)));
      if (!leave) await this.drafts.pass(facts.id, 'details');
    });
    return redirect(leave ? editorialUrls.submissions({ journal: manuscript.journal.path, lang: ctx.language }) : nextHref(ctx, facts.id, 'details'));
  }

  private async suggestion(ctx: RequestContext, manuscript: Manuscript): Promise<SuggestionModel | null> {
    return suggestionOf(ctx, manuscript.submission.id, manuscript.publication.language, await this.prefill.of(manuscript));
  }
}
