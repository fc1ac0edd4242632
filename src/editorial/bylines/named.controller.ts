import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AlsoWhenClosed, Public } from '../../access/marks.js';
import { secretHeaders, stepView } from '../../accounts/links/step.view.js';
import { OwnDetailsForm, ownDetailsOf } from '../../contributors/contributor.form.js';
import { Page, redirect, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { BylinePages } from './byline-pages.js';
import { namedView } from './bylines.views.js';
import { ContributorLinks, type Named } from './contributor-links.js';
import { ObjectionForm } from './objection.form.js';
import { OwnEntries } from './objections.js';
import { bylineUrls } from './urls.js';

const doings = ['corrected', 'objected'];

/** For whoever is named in a manuscript, with an account or without: the private link that was mailed to them (B2). */
@Controller()
@AlsoWhenClosed()
export class NamedController {
  constructor(private readonly links: ContributorLinks, private readonly entries: OwnEntries, private readonly pages: BylinePages) {}

  @Get(bylineUrls.byLink.pattern)
  @Public()
  show(@Context() ctx: RequestContext, @Param('secret') secret: string, @Query('done') done: unknown): Promise<Page | Redirect> {
    return this.at(ctx, secret, (named) => this.page(ctx, secret, named, { done: typeof done === 'string' && doings.includes(done) ? `byline.done.${done}` : null }));
  }

  @Post(bylineUrls.byLink.pattern)
  @Public()
  correct(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(OwnDetailsForm) form: Form<OwnDetailsForm>): Promise<Page | Redirect> {
    return this.at(ctx, secret, async (named) => {
      if (form.invalid) return this.page(ctx, secret, named, { details: form });
      const { manuscript } = await this.entries.entry(named);
      await this.entries.correct(named, ownDetailsOf(form.values, manuscript.publication.language));
      return this.back(ctx, secret, 'corrected');
    });
  }

  @Post(bylineUrls.objection.pattern)
  @Public()
  object(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(ObjectionForm) form: Form<ObjectionForm>): Promise<Page | Redirect> {
    return this.at(ctx, secret, async (named) => {
      if (form.invalid) return this.page(ctx, secret, named, { objection: form });
      await this.entries.object(named, form.values.reason || null);
      return this.back(ctx, secret, 'objected');
    });
  }

  private back(ctx: RequestContext, secret: string, done: string): Redirect {
    return redirect(bylineUrls.byLink({ journal: found(ctx.journal).path, lang: ctx.language, secret }, { done }));
  }

  private async page(ctx: RequestContext, secret: string, named: Named, typed: Parameters<BylinePages['named']>[3]): Promise<Page> {
    const model = await this.pages.named(ctx, secret, await this.entries.entry(named), typed);
    return new Page(namedView, model, { status: model.errors ? 422 : 200, headers: secretHeaders });
  }

  private async at(ctx: RequestContext, secret: string, work: (named: Named) => Promise<Page | Redirect>): Promise<Page | Redirect> {
    const named = await this.links.open(secret, found(ctx.journal).id);
    if (named) return work(named);
    const { t } = ctx.translator;
    return new Page(stepView, { title: t('linkGone.title'), texts: [t('byline.linkGone')], form: null, links: [{ label: t('byline.again.title'), href: bylineUrls.again({ journal: found(ctx.journal).path, lang: ctx.language }) }] }, { status: 404, headers: secretHeaders });
  }
}
