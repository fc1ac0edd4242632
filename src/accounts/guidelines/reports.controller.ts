import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsIn, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import type { ReportedText } from '../../access/reportable.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { stepView } from '../links/step.view.js';
import { DecideReport, decisions, type Decision } from './decide-report.js';
import type { ReportFacts } from './guidelines.policy.js';
import { ReportPages } from './report-pages.js';
import { reportUrls } from './report-urls.js';
import { Reportables } from './reportables.js';
import { oneReportView, reportsView, reportView, type ReportPage } from './reports.views.js';
import { reportReasons, type ReportReason } from './text-report.entity.js';
import { guidelinesUrls } from './urls.js';
import { WriteReport } from './write-report.js';

class ReportForm {
  @IsIn([...reportReasons], { message: 'reports.reason.missing' })
  reason = '';

  @MaxLength(2_000, { message: 'form.tooLong' })
  words = '';

  hide = '';
}

class DecisionForm {
  decision = '';
}

/** Reporting a text that one sees, with an account or without. */
@Controller()
export class ReportController {
  constructor(
    private readonly policy: Policy,
    private readonly reportables: Reportables,
    private readonly writing: WriteReport,
    private readonly deciding: DecideReport,
  ) {}

  @Get(reportUrls.report.pattern)
  @Can('textReport.write')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('kind') kind: string, @Param('text') address: string): Promise<Page> {
    const text = await this.text(kind, address, actor);
    return page(reportView, this.page(ctx, actor, { kind, address, text }, new Form(new ReportForm())), { headers: { 'Cache-Control': 'no-store' } });
  }

  @Post(reportUrls.report.pattern)
  @Can('textReport.write')
  async take(
    @Context() ctx: RequestContext, @Who() actor: Actor | null, @Param('kind') kind: string, @Param('text') address: string, @Posted(ReportForm) form: Form<ReportForm>, @Req() request: Request,
  ): Promise<Page | Redirect> {
    const text = await this.text(kind, address, actor);
    if (form.invalid) return refused(reportView, this.page(ctx, actor, { kind, address, text }, form));
    const { reason, words, hide } = form.values;
    const report = await this.writing.write(kind, text, { reason: reason as ReportReason, words }, actor, request.ip ?? '');
    if (hide && actor && this.decides(actor, kind, text)) await this.deciding.decide(report.id, 'hide', actor);
    return redirect(reportUrls.sent({ lang: ctx.language }));
  }

  @Get(reportUrls.sent.pattern)
  @Public()
  sent(@Context() { translator: { t }, language: lang }: RequestContext): Page {
    return page(stepView, { title: t('reports.sent.title'), texts: [t('reports.sent')], form: null, links: [{ label: t('guidelines.short'), href: guidelinesUrls.guidelines({ lang }) }] });
  }

  private async text(kind: string, address: string, actor: Actor | null): Promise<ReportedText> {
    const id = found(await this.reportables.of(kind).idOf(address));
    return found(await this.reportables.one(kind, id, actor));
  }

  private decides(actor: Actor | null, kind: string, { journalId, authorId, id }: ReportedText): boolean {
    const facts: ReportFacts = { kind: 'textReport', id: 0, journalId, textKind: kind, targetId: id, authorId };
    return actor !== null && this.policy.allows('textReport.decide', actor, facts);
  }

  private page({ translator: tr, language: lang }: RequestContext, actor: Actor | null, { kind, address, text }: { kind: string; address: string; text: ReportedText }, form: Form<ReportForm>): ReportPage {
    const fields = new FieldMaker(form, tr);
    return {
      title: tr.t('reports.write.title'), intro: tr.t('reports.write.intro', { kind: tr.t(`reports.kind.${kind}`) }), guidelines: { label: tr.t('guidelines.title'), href: guidelinesUrls.guidelines({ lang }) },
      errors: fields.summary(), action: reportUrls.report({ lang, kind, text: address }),
      reason: fields.choices('reason', { label: 'reports.reason.choose', required: true, options: reportReasons.map((value) => ({ value, label: tr.t(`reports.reason.${value}`) })) }),
      words: fields.textarea('words', { label: 'reports.words', hint: 'reports.words.hint', rows: 4, maxlength: 2_000 }),
      submit: tr.t('reports.submit'), hide: this.decides(actor, kind, text) ? tr.t('reports.submitAndHide') : null,
    };
  }
}

/** Reported texts, for those who can hide them: of a journal, or of all. */
@Controller()
export class ReportsController {
  constructor(private readonly pages: ReportPages, private readonly deciding: DecideReport) {}

  @Get(reportUrls.journalReports.pattern)
  @Can('textReport.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    return page(reportsView, await this.pages.list(ctx, actor));
  }

  @Get(reportUrls.reports.pattern)
  @Can('textReport.listAll')
  async all(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    return page(reportsView, await this.pages.list(ctx, actor));
  }

  @Get(reportUrls.journalReport.pattern)
  @Can('textReport.decide')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: ReportFacts): Promise<Page> {
    return page(oneReportView, await this.pages.one(ctx, actor, facts));
  }

  @Get(reportUrls.oneReport.pattern)
  @Can('textReport.decide')
  async showAny(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: ReportFacts): Promise<Page> {
    return page(oneReportView, await this.pages.one(ctx, actor, facts));
  }

  @Post(reportUrls.journalReport.pattern)
  @Can('textReport.decide')
  async decide(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: ReportFacts, @Param('textReport') id: string, @Posted(DecisionForm) form: Form<DecisionForm>): Promise<Redirect> {
    return this.take(ctx, actor, facts, id, form);
  }

  @Post(reportUrls.oneReport.pattern)
  @Can('textReport.decide')
  async decideAny(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: ReportFacts, @Param('textReport') id: string, @Posted(DecisionForm) form: Form<DecisionForm>): Promise<Redirect> {
    return this.take(ctx, actor, facts, id, form);
  }

  private async take(ctx: RequestContext, actor: Actor, facts: ReportFacts, id: string, { values }: Form<DecisionForm>): Promise<Redirect> {
    if (isDecision(values.decision)) await this.deciding.decide(facts.id, values.decision, actor);
    return redirect(this.pages.href(ctx, id));
  }
}

const isDecision = (text: string): text is Decision => (decisions as readonly string[]).includes(text);
