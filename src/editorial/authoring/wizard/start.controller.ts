import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Subject } from '../../../access/actor.js';
import { isClosed } from '../../../journals/closing.js';
import type { Journal } from '../../../journals/journal.entity.js';
import { Clock } from '../../../platform/clock.js';
import { Database } from '../../../platform/database/database.js';
import { Journals } from '../../../journals/journals.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { Publications } from '../../../publishing/publications.js';
import type { SubmissionFacts } from '../../facts.js';
import { openCalls, type Call } from '../../special-issues/calls.js';
import { SpecialSubmissions } from '../../special-issues/special-submissions.js';
import { editorialUrls } from '../../urls.js';
import { Manuscripts, type Manuscript } from '../manuscripts.js';
import { Drafts } from './drafts.js';
import { emptyStart, judged, startPage, type Offer } from './start-pages.js';
import { PlaceForm, StartForm } from './start.form.js';
import { StartSubmission } from './start-submission.js';
import { startView } from './start.view.js';
import { nextHref, stepHref } from './steps.js';

const specialIn = ({ special }: PlaceForm): number | null => (special ? Number(special) : null);

/** Where a draft is to go. A call that has closed meanwhile is said, and no longer chosen. */
function placeOf({ submission, special }: Manuscript): Form<PlaceForm> {
  const form = new Form(Object.assign(new PlaceForm(), { section: String(submission.sectionId), language: submission.language, special: special?.open ? String(special.id) : '' }));
  return special && !special.open ? form.with('special', 'special.closed') : form;
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

@Controller()
export class StartController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly journals: Journals,
    private readonly publications: Publications,
    private readonly manuscripts: Manuscripts,
    private readonly drafts: Drafts,
    private readonly starting: StartSubmission,
    private readonly special: SpecialSubmissions,
  ) {}

  @Get(editorialUrls.begin.pattern)
  @Can('submission.start')
  async ask(@Context() ctx: RequestContext, @Query('invitation') invitation: unknown, @Query('special') special: unknown): Promise<Page> {
    const offer = await this.journalOf(ctx);
    const form = emptyStart(offer, textOr(invitation), textOr(special));
    return page(startView, startPage(ctx, new Form(form), { ...offer, manuscript: null }));
  }

  @Post(editorialUrls.begin.pattern)
  @Can('submission.start')
  async begin(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(StartForm) posted: Form<StartForm>): Promise<Page | Redirect> {
    const offer = await this.journalOf(ctx);
    const form = judged(posted, offer);
    if (form.invalid || offer.closed) return refused(startView, startPage(ctx, form, { ...offer, manuscript: null }));
    const id = await this.starting.start(offer.journal, actor, { sectionId: Number(form.values.section), language: form.values.language, specialIssueId: specialIn(form.values) });
    return redirect(stepHref(ctx, id, 'files'));
  }

  @Get(editorialUrls.wizardStart.pattern)
  @Can('submission.complete')
  async again(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page> {
    const manuscript = await this.manuscripts.load(facts.id);
    return page(startView, startPage(ctx, placeOf(manuscript), { ...manuscript, calls: await this.calls(manuscript.journal), manuscript }));
  }

  @Post(editorialUrls.wizardStart.pattern)
  @Can('submission.complete')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(PlaceForm) posted: Form<PlaceForm>): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.load(facts.id);
    const offer = { ...manuscript, calls: await this.calls(manuscript.journal) };
    const form = judged(posted, offer, manuscript.submission.sectionId);
    if (form.invalid) return refused(startView, startPage(ctx, form, { ...offer, manuscript }));
    const place = { sectionId: Number(form.values.section), language: form.values.language };
    await this.drafts.edit(facts.id, actor, async () => {
      await this.drafts.pass(facts.id, 'start', place);
      await this.publications.update(manuscript.publication.id, place);
      await this.special.choose(facts.id, facts.journalId, specialIn(form.values));
    });
    return redirect(nextHref(ctx, facts.id, 'start'));
  }

  private calls({ id }: Journal): Promise<Call[]> {
    return openCalls(this.database, id, this.clock.now());
  }

  private async journalOf(ctx: RequestContext): Promise<Offer & { closed: boolean }> {
    const journal = await this.journals.of(ctx);
    return { journal, sections: await this.journals.sections(journal.id), calls: await this.calls(journal), closed: isClosed(journal, this.clock.now()) };
  }
}
