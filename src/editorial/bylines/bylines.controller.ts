import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Contributors, type KnownContributor } from '../../contributors/contributors.js';
import { EditedContributorForm, editedDetailsOf, editedFormOf, letPass } from '../../contributors/waivers.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Manuscripts, type NamedManuscript } from '../authoring/manuscripts.js';
import { DirectionForm } from '../authoring/wizard/contributors.controller.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { BylinePages } from './byline-pages.js';
import { deskBylineView, deskContributorView } from './bylines.views.js';
import { toChange } from './among.js';
import { EditByline } from './edit-byline.js';
import { Objections } from './objections.js';
import { bylineUrls } from './urls.js';

/** Who is named in a submitted manuscript, in the hands of its editors (B3). */
@Controller()
export class BylinesController {
  constructor(
    private readonly manuscripts: Manuscripts,
    private readonly contributors: Contributors,
    private readonly pages: BylinePages,
    private readonly editing: EditByline,
    private readonly objections: Objections,
  ) {}

  @Get(bylineUrls.contributors.pattern)
  @Can('contributors.edit')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(deskBylineView, await this.pages.list(ctx, actor, facts, await this.manuscripts.named(facts.id), await this.objections.open(facts.id)));
  }

  @Get(bylineUrls.newContributor.pattern)
  @Can('contributors.edit')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(deskContributorView, await this.pages.one(ctx, actor, facts, await this.manuscripts.named(facts.id), new Form(new EditedContributorForm()), null));
  }

  @Post(bylineUrls.contributors.pattern)
  @Can('contributors.edit')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(EditedContributorForm) form: Form<EditedContributorForm>): Promise<Page | Redirect> {
    return this.save(ctx, actor, facts, await this.manuscripts.named(facts.id), form, null);
  }

  @Get(bylineUrls.contributor.pattern)
  @Can('contributors.edit')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string): Promise<Page> {
    const manuscript = await this.manuscripts.named(facts.id);
    const before = toChange(manuscript, idFrom(id));
    return page(deskContributorView, await this.pages.one(ctx, actor, facts, manuscript, new Form(editedFormOf(before, manuscript.publication.language)), before));
  }

  @Post(bylineUrls.contributor.pattern)
  @Can('contributors.edit')
  async change(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string, @Posted(EditedContributorForm) form: Form<EditedContributorForm>,
  ): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.named(facts.id);
    return this.save(ctx, actor, facts, manuscript, form, toChange(manuscript, idFrom(id)));
  }

  private async save(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, manuscript: NamedManuscript, posted: Form<EditedContributorForm>, before: KnownContributor | null): Promise<Page | Redirect> {
    const { email } = posted.values;
    const taken = email && (await this.contributors.taken(manuscript.publication.id, email, before?.id ?? null));
    const form = taken ? posted.with('email', 'contributor.email.taken') : letPass(posted);
    if (form.invalid) return refused(deskContributorView, await this.pages.one(ctx, actor, facts, manuscript, form, before));
    const details = editedDetailsOf(form.values, manuscript.publication.language);
    await (before ? this.editing.change(facts.id, actor, before.id, details) : this.editing.add(facts.id, actor, details));
    return redirect(bylineUrls.contributors(placeOf(facts, ctx)));
  }
}

/** What is done with one of them at a press. */
@Controller()
export class BylineActsController {
  constructor(private readonly editing: EditByline, private readonly objections: Objections) {}

  @Post(bylineUrls.removal.pattern)
  @Can('contributors.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string): Promise<Redirect> {
    await this.editing.remove(facts.id, actor, idFrom(id));
    return redirect(bylineUrls.contributors(placeOf(facts, ctx)));
  }

  @Post(bylineUrls.position.pattern)
  @Can('contributors.edit')
  async move(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string, @Posted(DirectionForm) { values, invalid }: Form<DirectionForm>,
  ): Promise<Redirect> {
    if (!invalid) await this.editing.move(facts.id, actor, idFrom(id), values.direction === 'up' ? 'up' : 'down');
    return redirect(bylineUrls.contributors(placeOf(facts, ctx)));
  }

  @Post(bylineUrls.settlement.pattern)
  @Can('contributors.edit')
  async settle(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string): Promise<Redirect> {
    await this.objections.settle(facts.id, actor, idFrom(id));
    return redirect(bylineUrls.contributors(placeOf(facts, ctx)));
  }
}
