import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Equals, IsEmail, IsIn, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { FromAnywhere, Public } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import { languageNames, languages, type Language } from '../../platform/i18n/texts.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { privacyHref } from '../links/privacy-href.js';
import { secretHeaders, stepView, type StepPage } from '../links/step.view.js';
import { AlertLinks } from './alert-links.js';
import { Alerts } from './alerts.js';
import { alertsView, ownAlertsView, type AlertsPage, type OwnAlertsPage } from './alerts.views.js';
import { alertsUrls } from './urls.js';

class LanguageForm {
  @IsIn([...languages], { message: 'person.country.unknown' })
  language = '';
}

class AlertsForm extends LanguageForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @Equals(true, { message: 'alerts.newIssue.needed' })
  newIssue = false;
}

const options = languages.map((code) => ({ value: code, label: languageNames[code] }));
const secretly = (model: StepPage, status = 200): Page => new Page(stepView, model, { status, headers: secretHeaders });

/** Asking for alerts, without an account. */
@Controller()
export class AlertsController {
  constructor(private readonly journals: Journals, private readonly alerts: Alerts, private readonly links: AlertLinks) {}

  @Get(alertsUrls.alerts.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext): Promise<Page> {
    return page(alertsView, await this.page(ctx, new Form(Object.assign(new AlertsForm(), { language: ctx.language }))), { head: { canonical: alertsUrls.alerts(at(ctx)) } });
  }

  @Post(alertsUrls.alerts.pattern)
  @Public()
  async take(@Context() ctx: RequestContext, @Posted(AlertsForm) form: Form<AlertsForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return refused(alertsView, await this.page(ctx, form));
    await this.alerts.ask(found(ctx.journal).id, form.values.email, form.values.language as Language, request.ip ?? '');
    return redirect(alertsUrls.sent(at(ctx)));
  }

  @Get(alertsUrls.sent.pattern)
  @Public()
  async sent(@Context() ctx: RequestContext): Promise<Page> {
    const { t } = ctx.translator;
    return page(stepView, { title: t('register.sent.title'), texts: [t('alerts.sent'), t('register.sent.none')], form: null, links: await this.home(ctx) });
  }

  @Get(alertsUrls.confirm.pattern)
  @Public()
  async look(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.alerts.asked(secret, found(ctx.journal).id))) return this.gone(ctx);
    const { t } = ctx.translator;
    return secretly({
      title: t('alerts.confirm.title'), texts: [t('alerts.confirm.text', { journal: await this.name(ctx) })], form: { action: alertsUrls.confirm({ ...at(ctx), secret }), submit: t('alerts.confirm.submit') }, links: [],
    });
  }

  @Post(alertsUrls.confirm.pattern)
  @Public()
  async confirm(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page | Redirect> {
    const id = await this.alerts.confirm(secret, found(ctx.journal).id);
    return id === null ? this.gone(ctx) : redirect(alertsUrls.own({ ...at(ctx), secret: await this.links.fresh(id) }, { confirmed: 1 }));
  }

  private gone(ctx: RequestContext): Page {
    const { t } = ctx.translator;
    return secretly({ title: t('linkGone.title'), texts: [t('alerts.gone')], form: null, links: [{ label: t('alerts.title'), href: alertsUrls.alerts(at(ctx)) }] }, 404);
  }

  private async home(ctx: RequestContext): Promise<StepPage['links']> {
    return [{ label: await this.name(ctx), href: `/${found(ctx.journal).path}/${ctx.language}` }];
  }

  private async name(ctx: RequestContext): Promise<string> {
    return ctx.translator.pick((await this.journals.of(ctx)).name).text;
  }

  private async page(ctx: RequestContext, form: Form<AlertsForm>): Promise<AlertsPage> {
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const journal = await this.name(ctx);
    return {
      title: t('alerts.title'), intro: t('alerts.intro', { journal }), errors: fields.summary(), action: alertsUrls.alerts(at(ctx)),
      email: fields.field('email', { label: 'person.email', type: 'email', required: true, autocomplete: 'email' }),
      language: fields.select('language', { label: 'alerts.language', required: true, options }),
      newIssue: fields.checkbox('newIssue', { label: 'alerts.newIssue', required: true, args: { journal } }),
      submit: t('alerts.submit'), notes: [t('alerts.note.confirm'), t('alerts.note.only')], privacy: { label: t('masthead.own.privacy'), href: privacyHref(ctx.language) },
    };
  }
}

const at = ({ journal, language: lang }: RequestContext): { journal: string; lang: Language } => ({ journal: found(journal).path, lang });

/** One's own alerts, by the private link in every mail. */
@Controller()
export class OwnAlertsController {
  constructor(private readonly journals: Journals, private readonly alerts: Alerts, private readonly links: AlertLinks) {}

  @Get(alertsUrls.own.pattern)
  @Public()
  async show(@Context() ctx: RequestContext, @Param('secret') secret: string, @Query('saved') saved: unknown, @Query('confirmed') confirmed: unknown): Promise<Page> {
    const subscriber = await this.subscriber(ctx, secret);
    if (!subscriber) return this.over(ctx);
    const { t } = ctx.translator;
    const fields = new FieldMaker(new Form(Object.assign(new LanguageForm(), { language: subscriber.language })), ctx.translator);
    const model: OwnAlertsPage = {
      title: t('alerts.own.title'), intro: t('alerts.own.intro', { address: subscriber.email, journal: ctx.translator.pick((await this.journals.of(ctx)).name).text }),
      action: alertsUrls.own({ ...at(ctx), secret }), language: fields.select('language', { label: 'alerts.language', required: true, options }), save: t('alerts.own.save'),
      end: { heading: t('alerts.end.title'), text: t('alerts.end.text'), action: alertsUrls.end({ ...at(ctx), secret }), submit: t('alerts.end.submit') },
    };
    const notice = confirmed !== undefined ? { notice: 'alerts.confirmed' } : saved !== undefined ? { notice: 'alerts.saved' } : {};
    return page(ownAlertsView, model, { headers: secretHeaders, ...notice });
  }

  @Post(alertsUrls.own.pattern)
  @Public()
  async change(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(LanguageForm) form: Form<LanguageForm>): Promise<Page | Redirect> {
    const subscriber = await this.subscriber(ctx, secret);
    if (!subscriber) return this.over(ctx);
    if (!form.invalid) await this.alerts.change(subscriber.id, form.values.language as Language);
    return redirect(alertsUrls.own({ ...at(ctx), secret }, { saved: 1 }));
  }

  @Get(alertsUrls.end.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    if (!(await this.subscriber(ctx, secret))) return this.over(ctx);
    const { t } = ctx.translator;
    return secretly({ title: t('alerts.end.title'), texts: [t('alerts.end.text')], form: { action: alertsUrls.end({ ...at(ctx), secret }), submit: t('alerts.end.submit') }, links: [] });
  }

  /** From a button of ours, or from a mail program, which comes from anywhere and follows no redirect (RFC 8058): the secret in the address is all that it has. Twice is the same as once. */
  @Post(alertsUrls.end.pattern)
  @Public()
  @FromAnywhere('secret')
  async end(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const subscriber = await this.subscriber(ctx, secret);
    if (subscriber) await this.alerts.end(subscriber.id, found(ctx.journal).id);
    return this.over(ctx);
  }

  private async subscriber(ctx: RequestContext, secret: string): ReturnType<Alerts['of']> {
    const journalId = found(ctx.journal).id;
    const id = await this.links.open(secret, journalId);
    return id === null ? null : this.alerts.of(id, journalId);
  }

  /** For whoever is out, just now or long ago. */
  private over(ctx: RequestContext): Page {
    const { t } = ctx.translator;
    return secretly({ title: t('alerts.over.title'), texts: [t('alerts.over.text')], form: null, links: [{ label: t('alerts.over.again'), href: alertsUrls.alerts(at(ctx)) }] });
  }
}
