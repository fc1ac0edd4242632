import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { Request, Response } from 'express';
import { AlsoWhenClosed, Public } from '../../access/marks.js';
import { secretHeaders as headers, stepView } from '../../accounts/links/step.view.js';
import { doorOf } from '../../accounts/sign-in/door.js';
import { CONFIG, type Config } from '../../config.js';
import { OpenByLink } from '../../editorial/review/open-by-link.js';
import { editorialUrls } from '../../editorial/urls.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { setSessionCookie } from '../../platform/web/cookies.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { daysToChoose } from './leaving-sweep.js';
import { reviewChoiceView } from './leaving.view.js';
import { ReviewChoice } from './review-choice.js';
import { leavingUrls } from './urls.js';

class ChoiceForm {
  @IsIn(['finish', 'stepDown'], { message: 'form.problem' })
  choice = '';
}

/** A reviewer without an account finishes through a private link, or steps down. It says nothing of the manuscript: mail is forwarded. */
@Controller()
@AlsoWhenClosed()
export class ReviewChoiceController {
  constructor(private readonly choice: ReviewChoice, private readonly opening: OpenByLink, @Inject(CONFIG) private readonly config: Config) {}

  @Get(leavingUrls.review.pattern)
  @Public()
  async show(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return (await this.choice.open(secret, found(ctx.journal).id)) ? this.question(ctx, secret) : this.ended(ctx);
  }

  @Post(leavingUrls.review.pattern)
  @Public()
  async choose(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(ChoiceForm) form: Form<ChoiceForm>, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Page | Redirect> {
    const assignment = await this.choice.open(secret, found(ctx.journal).id);
    if (!assignment) return this.ended(ctx);
    if (form.invalid) return this.question(ctx, secret);
    if (form.values.choice === 'stepDown') {
      await this.choice.end(assignment);
      return page(stepView, { title: ctx.translator.t('leaving.choice.done'), texts: [ctx.translator.t('leaving.choice.done.text')], form: null, links: [] }, { headers });
    }
    await this.choice.finish(assignment);
    setSessionCookie(response, this.config.secure, await this.opening.session(assignment, doorOf(request, this.config)));
    return redirect(editorialUrls.assignment({ journal: assignment.journalPath, lang: ctx.language, assignment: assignment.publicId }));
  }

  private question({ translator: { t }, language: lang, journal }: RequestContext, secret: string): Page {
    return page(reviewChoiceView, {
      title: t('leaving.choice.title'), texts: [t('leaving.choice.text'), t('leaving.choice.silent', { days: daysToChoose })], action: leavingUrls.review({ journal: found(journal).path, lang, secret }),
      choices: [{ value: 'finish', label: t('leaving.review.finish'), variant: 'primary' }, { value: 'stepDown', label: t('leaving.choice.stepDown'), variant: 'secondary' }],
    }, { headers });
  }

  private ended({ translator: { t } }: RequestContext): Page {
    return page(stepView, { title: t('review.link.ended'), texts: [t('leaving.choice.ended')], form: null, links: [] }, { status: 410, headers });
  }
}
