import { Controller, Get, Param, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Policy } from '../../../access/policy.js';
import { Database } from '../../../platform/database/database.js';
import { page, redirect, type Download, type Page, type Redirect } from '../../../platform/web/answers.js';
import { NotFound } from '../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { ownAgreement } from '../../agreements/own-agreement.js';
import { Attachments } from '../../attachments/attachments.query.js';
import { Checks } from '../../checks/checks.js';
import type { SubmissionFacts } from '../../facts.js';
import { SubmissionFiles } from '../../submission-files.js';
import { TransferOffers } from '../../transfers/transfer-offers.js';
import { editorialUrls } from '../../urls.js';
import { Manuscripts } from '../manuscripts.js';
import { resumeStep, stepHref } from '../wizard/steps.js';
import { lettersTo } from './letters.query.js';
import { mayWithdraw, ownPage } from './own-page.js';
import { ownView } from './own.view.js';
import { mayOpen } from './released.js';

const doings = ['revised', 'withdrawn', 'transferred', 'stayed'];

/** A manuscript, to its author. */
@Controller()
export class OwnController {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly manuscripts: Manuscripts,
    private readonly files: SubmissionFiles,
    private readonly transfers: TransferOffers,
    private readonly checks: Checks,
    private readonly attachments: Attachments,
  ) {}

  @Get(editorialUrls.own.pattern)
  @Can('submission.readOwn')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Query('done') done: unknown): Promise<Page | Redirect> {
    const manuscript = await this.manuscripts.known(facts.id);
    if (facts.stage === 'draft') return redirect(stepHref(ctx, facts.id, resumeStep(manuscript)));
    const [files, submitters] = [await this.files.of(facts.id, null, actor.personId), await this.manuscripts.submitters(facts.id)];
    const check = await this.checks.standing(facts);
    return page(ownView, ownPage(ctx, {
      facts, manuscript, check: check && !check.answeredAt ? check.kind : null, agreement: await ownAgreement(this.database, facts.id),
      attachments: await this.attachments.released(facts.id),
      files: files.filter((file) => mayOpen(facts.stage, submitters, file)),
      ...(await lettersTo(this.database, submitters, facts.id, ctx.translator.t('reports.hidden'))),
      can: { revise: this.policy.allows('submission.revise', actor, facts), withdraw: mayWithdraw(this.policy, actor, facts), appeal: this.policy.allows('appeal.make', actor, facts) },
      transfer: { asked: (await this.transfers.open(facts.id)) !== null, moved: await this.transfers.movedTo(facts.id) },
      done: typeof done === 'string' && doings.includes(done) ? `own.done.${done}` : null,
    }), { head: { bodyClass: 'wide' } });
  }

  @Get(editorialUrls.ownFile.pattern)
  @Can('submission.readOwn')
  async file(@Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('file') id: string): Promise<Download> {
    const file = await this.files.find(facts.id, id, actor.personId);
    if (!mayOpen(facts.stage, await this.manuscripts.submitters(facts.id), file)) throw new NotFound();
    return this.files.download(file);
  }
}
