import { randomBytes } from 'node:crypto';
import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { People } from '../../accounts/person/people.js';
import { sameAddress } from '../../contributors/contributors.js';
import { editedDetailsOf, type EditedContributorForm } from '../../contributors/waivers.js';
import { dayIn } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Publications } from '../../publishing/publications.js';
import { detailsFormOf } from '../authoring/wizard/details.form.js';
import { mustBeInProduction } from '../desk/in-production.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { ChangeFinished } from './change-finished.js';
import { EnterFinished } from './enter-finished.js';
import { enteringPage, type Around } from './entering-pages.js';
import { enteringView, type EnteringPage } from './entering.view.js';
import { contributorsIn, FinishedForm, rearranged, typedContributors } from './finished.form.js';
import { JudgeFinished } from './judge-finished.js';
import { finishedUrls } from './urls.js';

/** Everything of a finished article that is typed, on one page; its files and the publishing come next. */
@Controller()
export class EnteringController {
  constructor(
    private readonly people: People,
    private readonly publications: Publications,
    private readonly judging: JudgeFinished,
    private readonly entering: EnterFinished,
    private readonly changing: ChangeFinished,
  ) {}

  @Get(finishedUrls.enter.pattern)
  @Can('submission.enter')
  async ask(@Context() ctx: RequestContext): Promise<Page<EnteringPage>> {
    const around = await this.judging.around(ctx);
    const { journal, sections } = around;
    const form = new Form(Object.assign(new FinishedForm(), {
      entry: newEntry(), languages: languagesIn(around), language: journal.primaryLanguage, licence: journal.licence, date: this.judging.today(around), section: sections.length === 1 ? String(sections[0]!.id) : '',
    }));
    return page(enteringView, enteringPage(ctx, form, contributorsIn(form.values), around));
  }

  @Post(finishedUrls.enter.pattern)
  @Can('submission.enter')
  async enter(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(FinishedForm) posted: Form<FinishedForm>): Promise<Page<EnteringPage> | Redirect> {
    const around = await this.judging.around(ctx);
    posted.values.languages = sentLanguages(posted.values, around);
    if (posted.values.step) {
      const form = new Form(rearranged(posted.values));
      return page(enteringView, enteringPage(ctx, form, contributorsIn(form.values), around));
    }
    const contributors = await this.judgedContributors(typedContributors(posted.values), actor);
    const judged = await this.judging.judged(posted, around, null);
    const form = contributors.some(({ invalid }) => invalid) ? judged.with('step', 'finished.again') : judged;
    if (form.invalid) return refused(enteringView, enteringPage(ctx, form, contributors, around));
    const id = await this.entering.enter(around.journal, actor, {
      ...this.judging.stored(form.values, around), contributors: contributors.map((one) => editedDetailsOf(one.values, form.values.language)),
    });
    return redirect(finishedUrls.finish(placeOf({ id }, ctx)));
  }

  @Get(finishedUrls.article.pattern)
  @Can('submission.finish')
  async show(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page<EnteringPage>> {
    mustBeInProduction(facts);
    const around = await this.judging.around(ctx);
    const publication = await this.publications.newest(facts.id);
    const languages = languagesIn(around);
    const form = new Form(Object.assign(new FinishedForm(), detailsFormOf(publication, languages), {
      entry: newEntry(), section: String(publication.sectionId), language: publication.language, licence: publication.licence, issue: String(publication.issueId ?? ''), pages: publication.pages ?? '', doi: publication.doi ?? '', peerReview: publication.peerReview ?? '',
      date: publication.publishedAt ? dayIn(around.journal.timeZone, publication.publishedAt) : this.judging.today(around),
    }));
    return page(enteringView, enteringPage(ctx, form, [], around, facts.id));
  }

  @Post(finishedUrls.article.pattern)
  @Can('submission.finish')
  async change(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(FinishedForm) posted: Form<FinishedForm>): Promise<Page<EnteringPage> | Redirect> {
    const around = await this.judging.around(ctx);
    posted.values.languages = sentLanguages(posted.values, around);
    const form = await this.judging.judged(posted, around, facts.id);
    if (form.invalid) return refused(enteringView, enteringPage(ctx, form, [], around, facts.id));
    await this.changing.change(facts.id, actor, this.judging.stored(form.values, around));
    return redirect(finishedUrls.finish(placeOf(facts, ctx)));
  }

  /** No address twice; and nobody enters a work of their own, as whoever enters it would be locked out of it (X4). */
  private async judgedContributors(forms: readonly Form<EditedContributorForm>[], actor: Actor): Promise<Form<EditedContributorForm>[]> {
    return Promise.all(forms.map(async (form, index) => {
      const { email } = form.values;
      if (!email || form.errors['email']) return form;
      if (forms.slice(0, index).some(({ values }) => sameAddress(values.email, email))) return form.with('email', 'contributor.email.taken');
      return (await this.people.byEmail(email))?.id === actor.personId ? form.with('email', 'finished.own') : form;
    }));
  }
}

const newEntry = (): string => randomBytes(12).toString('base64url');

const languagesIn = ({ journal }: Around): string[] => [...new Set([journal.primaryLanguage, ...journal.languages])];

/** In the order in which they were sent, for the texts stand in it; those that were not sent come after. */
function sentLanguages({ languages }: FinishedForm, around: Around): string[] {
  const own = languagesIn(around);
  return languages.every((code) => own.includes(code)) ? [...new Set([...languages, ...own])] : own;
}
