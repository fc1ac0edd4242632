import { Controller, Get, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { ContributorForm, formOf } from '../../../contributors/contributor.form.js';
import { Contributors, type KnownContributor } from '../../../contributors/contributors.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { found, idFrom } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import type { SubmissionFacts } from '../../facts.js';
import { editorialUrls } from '../../urls.js';
import { bylineOf, Manuscripts, type Manuscript } from '../manuscripts.js';
import { contributorPage, contributorsPage } from './contributor-pages.js';
import { contributorsView, contributorView } from './contributors.view.js';
import { Drafts } from './drafts.js';
import { EnterContributor } from './enter-contributor.js';
import { stepHref } from './steps.js';

export class DirectionForm {
  @IsIn(['up', 'down'], { message: 'form.problem' })
  direction = '';
}

const among = ({ contributors }: Manuscript, id: string): KnownContributor => found(contributors.find((contributor) => contributor.id === idFrom(id)));

@Controller()
export class ContributorsController {
  constructor(
    private readonly manuscripts: Manuscripts,
    private readonly drafts: Drafts,
    private readonly contributors: Contributors,
    private readonly entering: EnterContributor,
  ) {}

  @Get(editorialUrls.wizardContributors.pattern)
  @Can('submission.complete')
  async list(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(contributorsView, contributorsPage(ctx, await this.manuscripts.load(facts.id)));
  }

  @Get(editorialUrls.wizardNewContributor.pattern)
  @Can('submission.complete')
  async ask(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(contributorView, contributorPage(ctx, await this.manuscripts.load(facts.id), new Form(new ContributorForm()), { before: null, permission: true }));
  }

  @Post(editorialUrls.wizardContributors.pattern)
  @Can('submission.complete')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(ContributorForm) form: Form<ContributorForm>): Promise<Page | Redirect> {
    return this.save(ctx, actor, await this.manuscripts.load(facts.id), form, null);
  }

  @Get(editorialUrls.wizardContributor.pattern)
  @Can('submission.complete')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts, @Param('contributor') id: string): Promise<Page> {
    const manuscript = await this.manuscripts.load(facts.id);
    const before = among(manuscript, id);
    const form = formOf(before, manuscript.publication.language);
    const permission = await this.entering.needsPermission(manuscript, form.email, before);
    return page(contributorView, contributorPage(ctx, manuscript, new Form(form), { before, permission }));
  }

  @Post(editorialUrls.wizardContributor.pattern)
  @Can('submission.complete')
  async change(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string, @Posted(ContributorForm) form: Form<ContributorForm>,
  ): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    return this.save(ctx, actor, manuscript, form, among(manuscript, id));
  }

  @Post(editorialUrls.wizardContributorRemoval.pattern)
  @Can('submission.complete')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string): Promise<Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    await this.drafts.edit(facts.id, actor, () => this.contributors.remove(bylineOf(manuscript), idFrom(id), actor));
    return redirect(stepHref(ctx, facts.id, 'contributors'));
  }

  @Post(editorialUrls.wizardContributorMove.pattern)
  @Can('submission.complete')
  async move(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('contributor') id: string, @Posted(DirectionForm) { values, invalid }: Form<DirectionForm>,
  ): Promise<Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    if (!invalid) await this.drafts.edit(facts.id, actor, () => this.contributors.move(bylineOf(manuscript), idFrom(id), values.direction === 'up' ? 'up' : 'down', actor));
    return redirect(stepHref(ctx, facts.id, 'contributors'));
  }

  private async save(ctx: RequestContext, actor: Actor, manuscript: Manuscript, posted: Form<ContributorForm>, before: KnownContributor | null): Promise<Page | Redirect> {
    const form = await this.entering.judged(manuscript, posted, before);
    if (form.invalid) {
      const permission = await this.entering.needsPermission(manuscript, form.values.email, before);
      return refused(contributorView, contributorPage(ctx, manuscript, form, { before, permission }));
    }
    await this.entering.save(manuscript, actor, form.values, before);
    return redirect(stepHref(ctx, manuscript.submission.id, 'contributors'));
  }
}
