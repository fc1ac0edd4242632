import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { Page, page, redirect, refused, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { secretHeaders, stepView } from '../links/step.view.js';
import { OwnWordsForm, wordsOf } from './masthead.form.js';
import { MastheadLinks } from './masthead-links.js';
import type { MastheadFacts } from './masthead.policy.js';
import { linkEntryView, newLinkView, ownEntryView, ownMastheadView } from './masthead.views.js';
import { AddressForm, NewLink } from './new-link.js';
import { OwnMasthead, type Answering } from './own-masthead.js';
import { OwnMastheadPages } from './own-masthead-pages.js';
import { mastheadUrls } from './urls.js';

/** Only a confirmation needs the words. */
const answered = (form: Form<OwnWordsForm>): Form<OwnWordsForm> => (form.values.answer === 'confirm' ? form : new Form(form.values));

async function answer(own: OwnMasthead, id: number, { values }: Form<OwnWordsForm>, by: Answering): Promise<void> {
  if (values.answer === 'confirm') await own.confirm(id, Number(values.seen), wordsOf(values), by);
  if (values.answer === 'decline') await own.decline(id, Number(values.seen), by);
  if (values.answer === 'end') await own.end(id, by);
  if (values.answer === 'object') await own.object(id, by);
}

/** What mastheads say of whoever is signed in. */
@Controller()
export class OwnMastheadController {
  constructor(private readonly pages: OwnMastheadPages, private readonly own: OwnMasthead) {}

  @Get(mastheadUrls.own.pattern)
  @Can('profile.read')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    return page(ownMastheadView, await this.pages.list(ctx, actor.personId));
  }

  @Get(mastheadUrls.ownEntry.pattern)
  @Can('masthead.answer')
  async show(@Context() ctx: RequestContext, @Subject() entry: MastheadFacts): Promise<Page> {
    return page(ownEntryView, await this.pages.entry(ctx, entry.id, at(ctx, entry), null));
  }

  @Post(mastheadUrls.ownEntry.pattern)
  @Can('masthead.answer')
  async answer(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() entry: MastheadFacts, @Posted(OwnWordsForm) posted: Form<OwnWordsForm>): Promise<Page | Redirect> {
    const form = answered(posted);
    if (form.invalid) return refused(ownEntryView, await this.pages.entry(ctx, entry.id, at(ctx, entry), form));
    await answer(this.own, entry.id, form, { personId: actor.personId, behind: null });
    return redirect(at(ctx, entry).action);
  }
}

const at = ({ language: lang }: RequestContext, entry: MastheadFacts): { action: string; profile: true } =>
  ({ action: mastheadUrls.ownEntry({ lang, mastheadEntry: entry.publicId }), profile: true });

/** The same for those who have no account and come by the private link that was mailed to them. */
@Controller()
export class MastheadLinkController {
  constructor(
    private readonly links: MastheadLinks,
    private readonly pages: OwnMastheadPages,
    private readonly own: OwnMasthead,
    private readonly newLinks: NewLink,
  ) {}

  @Get(mastheadUrls.byLink.pattern)
  @Public()
  async show(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    return this.page(ctx, secret, null);
  }

  @Post(mastheadUrls.byLink.pattern)
  @Public()
  async answer(@Context() ctx: RequestContext, @Param('secret') secret: string, @Posted(OwnWordsForm) posted: Form<OwnWordsForm>): Promise<Page | Redirect> {
    const form = answered(posted);
    const entry = await this.links.open(secret, found(ctx.journal).id);
    if (!entry || form.invalid) return this.page(ctx, secret, form);
    await answer(this.own, entry.id, form, entry.personId === null ? null : { personId: entry.personId, behind: null });
    return redirect(mastheadUrls.byLink({ journal: found(ctx.journal).path, lang: ctx.language, secret }));
  }

  @Get(mastheadUrls.newLink.pattern)
  @Public()
  ask(@Context() ctx: RequestContext): Page {
    return this.askPage(ctx, new Form(new AddressForm()));
  }

  @Post(mastheadUrls.newLink.pattern)
  @Public()
  async send(@Context() ctx: RequestContext, @Posted(AddressForm) form: Form<AddressForm>, @Req() request: Request): Promise<Page | Redirect> {
    if (form.invalid) return this.askPage(ctx, form);
    await this.newLinks.send(found(ctx.journal).id, form.values.email, request.ip ?? '');
    return redirect(mastheadUrls.newLinkSent({ journal: found(ctx.journal).path, lang: ctx.language }));
  }

  @Get(mastheadUrls.newLinkSent.pattern)
  @Public()
  sent(@Context() { translator: { t }, language: lang, journal }: RequestContext): Page {
    return page(stepView, {
      title: t('register.sent.title'), texts: [t('masthead.link.sent'), t('register.sent.none')], form: null, links: [{ label: t('masthead.page'), href: mastheadUrls.page({ journal: found(journal).path, lang }) }],
    });
  }

  private async page(ctx: RequestContext, secret: string, typed: Form<OwnWordsForm> | null): Promise<Page> {
    const at = { journal: found(ctx.journal).path, lang: ctx.language };
    const entry = await this.links.open(secret, found(ctx.journal).id);
    if (entry) {
      const model = await this.pages.entry(ctx, entry.id, { action: mastheadUrls.byLink({ ...at, secret }), profile: false }, typed);
      return new Page(linkEntryView, model, { status: typed?.invalid ? 422 : 200, headers: secretHeaders });
    }
    const { t } = ctx.translator;
    return new Page(stepView, {
      title: t('linkGone.title'), texts: [t('masthead.link.gone')], form: null, links: [{ label: t('masthead.link.title'), href: mastheadUrls.newLink(at) }],
    }, { status: 404, headers: secretHeaders });
  }

  private askPage(ctx: RequestContext, form: Form<AddressForm>): Page {
    const { translator: { t }, language: lang } = ctx;
    const fields = new FieldMaker(form, ctx.translator);
    return page(newLinkView, {
      title: t('masthead.link.title'), intro: t('masthead.link.intro'), account: { text: t('masthead.link.account'), label: t('masthead.own.title'), href: mastheadUrls.own({ lang }) },
      errors: fields.summary(), action: mastheadUrls.newLink({ journal: found(ctx.journal).path, lang }), email: fields.field('email', { label: 'person.email', type: 'email', required: true, autocomplete: 'email' }),
      submit: t('masthead.link.send'),
    }, { status: form.invalid ? 422 : 200 });
  }
}
