import { Controller, Get, Param, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { linkGone } from '../links/link-gone.js';
import { secretHeaders, stepView } from '../links/step.view.js';
import { accountsUrls } from '../urls.js';
import { changeOfAddressView } from './contact.view.js';
import { FurtherEmails } from './further-emails.js';
import { PreferredEmail } from './preferred-email.js';
import { contactUrls } from './urls.js';

/** Where the links in mail about addresses lead. Each page has a button; opening it does nothing. */
@Controller()
export class ContactLinksController {
  constructor(private readonly accounts: Accounts, private readonly further: FurtherEmails, private readonly preferred: PreferredEmail) {}

  /** Only for the account that asked: whoever reads mail at an address must not give it to a stranger with one click. */
  @Get(contactUrls.confirmAddress.pattern)
  @Can('profile.secure')
  async address(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('secret') secret: string): Promise<Page> {
    const waiting = await this.further.waiting(secret);
    if (!waiting) return linkGone(ctx);
    const { translator: { t }, language: lang } = ctx;
    const username = (await this.accounts.byPerson(actor.personId))?.username ?? '';
    if (waiting.personId !== actor.personId) {
      return page(stepView, { title: t('confirmAddress.other.title'), texts: [t('confirmAddress.other.text', { username })], form: null, links: [] }, { status: 403, headers: secretHeaders });
    }
    return page(stepView, {
      title: t('confirmAddress.title'), texts: [t('confirmAddress.text', { address: waiting.address, username })],
      form: { action: contactUrls.confirmAddress({ lang, secret }), submit: t('confirmAddress.submit') }, links: [],
    }, { headers: secretHeaders });
  }

  @Post(contactUrls.confirmAddress.pattern)
  @Can('profile.secure')
  async confirm(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('secret') secret: string): Promise<Page | Redirect> {
    return (await this.further.confirm(actor.personId, secret)) ? redirect(contactUrls.contact({ lang: ctx.language }, { note: 'confirmed' })) : linkGone(ctx);
  }

  /** For whoever reads mail at the old address, signed in or not. */
  @Get(contactUrls.changeOfAddress.pattern)
  @Public()
  async change(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const waiting = await this.preferred.waiting(secret);
    if (!waiting) return linkGone(ctx);
    const { translator: tr, language: lang } = ctx;
    const username = (await this.accounts.byPerson(waiting.personId))?.username ?? '';
    return page(changeOfAddressView, {
      title: tr.t('changeOfAddress.title'),
      text: tr.t('changeOfAddress.text', { asked: tr.date(waiting.askedAt), username, address: waiting.address, email: waiting.email }),
      due: tr.t('changeOfAddress.due', { day: tr.date(waiting.dueAt) }),
      yes: { action: contactUrls.changeOfAddress({ lang, secret }), label: tr.t('changeOfAddress.yes') },
      no: { action: contactUrls.changeOfAddressStop({ lang, secret }), label: tr.t('changeOfAddress.no') },
    }, { headers: secretHeaders });
  }

  @Post(contactUrls.changeOfAddress.pattern)
  @Public()
  async agree(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page | Redirect> {
    return (await this.preferred.confirm(secret)) ? redirect(accountsUrls.signIn({ lang: ctx.language }, { note: 'emailChanged' })) : linkGone(ctx);
  }

  @Post(contactUrls.changeOfAddressStop.pattern)
  @Public()
  async stop(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page | Redirect> {
    const reset = await this.preferred.stop(secret);
    return reset === null ? linkGone(ctx) : redirect(accountsUrls.newPassword({ lang: ctx.language, secret: reset }));
  }
}
