import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Subject } from '../../../access/actor.js';
import { isClosed } from '../../../journals/closing.js';
import type { Journal } from '../../../journals/journal.entity.js';
import { Clock } from '../../../platform/clock.js';
import type { Section } from '../../../journals/section.entity.js';
import { Journals } from '../../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Publications } from '../../../publishing/publications.js';
import type { SubmissionFacts } from '../../facts.js';
import { editorialUrls } from '../../urls.js';
import { Manuscripts, type Manuscript } from '../manuscripts.js';
import { Drafts } from './drafts.js';
import { emptyStart, judged, startPage } from './start-pages.js';
import { PlaceForm, StartForm } from './start.form.js';
import { StartSubmission } from './start-submission.js';
import { startView } from './start.view.js';
import { nextHref, stepHref } from './steps.js';

const placeOf = ({ submission }: Manuscript): PlaceForm => Object.assign(new PlaceForm(), { section: String(submission.sectionId), language: submission.language });

@Controller()
export class StartController {
  constructor(
    private readonly clock: Clock,
    private readonly journals: Journals,
    private readonly publications: Publications,
    private readonly manuscripts: Manuscripts,
    private readonly drafts: Drafts,
    private readonly starting: StartSubmission,
  ) {}

  @Get(editorialUrls.begin.pattern)
  @Can('submission.start')
  async ask(@Context() ctx: RequestContext, @Query('invitation') invitation: unknown): Promise<Page> {
    const { journal, sections, closed } = await this.journalOf(ctx);
    const form = emptyStart(journal, sections, typeof invitation === 'string' ? invitation : '');
    return page(startView, startPage(ctx, new Form(form), { journal, sections, manuscript: null, closed }));
  }

  @Post(editorialUrls.begin.pattern)
  @Can('submission.start')
  async begin(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(StartForm) posted: Form<StartForm>): Promise<Page | Redirect> {
    const { journal, sections, closed } = await this.journalOf(ctx);
    const form = judged(posted, journal, sections);
    if (form.invalid || closed) return refused(startView, startPage(ctx, form, { journal, sections, manuscript: null, closed }));
    const id = await this.starting.start(journal, actor, { sectionId: Number(form.values.section), language: form.values.language });
    return redirect(stepHref(ctx, id, 'files'));
  }

  @Get(editorialUrls.wizardStart.pattern)
  @Can('submission.complete')
  async again(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    const manuscript = await this.manuscripts.load(facts.id);
    return page(startView, startPage(ctx, new Form(placeOf(manuscript)), { ...manuscript, manuscript }));
  }

  @Post(editorialUrls.wizardStart.pattern)
  @Can('submission.complete')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(PlaceForm) posted: Form<PlaceForm>): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    const form = judged(posted, manuscript.journal, manuscript.sections, manuscript.submission.sectionId);
    if (form.invalid) return refused(startView, startPage(ctx, form, { ...manuscript, manuscript }));
    const place = { sectionId: Number(form.values.section), language: form.values.language };
    await this.drafts.edit(facts.id, actor, async () => {
      await this.drafts.pass(facts.id, 'start', place);
      await this.publications.update(manuscript.publication.id, place);
    });
    return redirect(nextHref(ctx, facts.id, 'start'));
  }

  private async journalOf(ctx: RequestContext): Promise<{ journal: Journal; sections: Section[]; closed: boolean }> {
    const journal = await this.journals.of(ctx);
    return { journal, sections: await this.journals.sections(journal.id), closed: isClosed(journal, this.clock.now()) };
  }
}
