import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { AskWithdrawal } from './ask-withdrawal.js';
import { Consents } from './consents.js';
import { accountConsentView } from './consents.view.js';
import { consentsUrls } from './urls.js';

/** The consent that the account itself rests on: what its end means, and the way to ask for it. */
@Controller()
export class AccountConsentController {
  constructor(
    private readonly asking: AskWithdrawal,
    private readonly consents: Consents,
    @Inject(OPEN_WORK) private readonly work: OpenWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(consentsUrls.account.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    const { translator: tr, language: lang } = ctx;
    const { CONTACT_EMAIL: address } = this.config;
    const asked = await this.asking.last(actor.personId);
    const work = (await this.work.journals(actor.personId)).length;
    const title = tr.t('consents.account.title');
    return page(accountConsentView, {
      title,
      crumbs: [{ label: tr.t('consents.title'), href: consentsUrls.mine({ lang }) }, { label: title, href: null }],
      texts: [tr.t('consents.account.text'), tr.t('consents.account.byHand')],
      follows: {
        heading: tr.t('consents.account.follows'),
        items: [
          tr.t('consents.account.ends'), tr.t('consents.account.stays'), ...(work > 0 ? [tr.t('consents.account.work', { count: work })] : []),
          ...(actor.webAdmin || actor.roles.some(({ role }) => role === 'manager') ? [tr.t('consents.account.successor')] : []),
        ],
      },
      asked: asked && tr.t('consents.account.asked', { time: tr.dateTime(asked) }),
      form: !asked && (await this.consents.live(actor.personId, 'account')) ? { action: consentsUrls.account({ lang }), submit: tr.t('consents.account.submit') } : null,
      contact: address ? { text: tr.t('consents.account.write'), label: address, href: `mailto:${address}` } : null,
    });
  }

  @Post(consentsUrls.account.pattern)
  @Can('consent.choose')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.asking.ask(actor);
    return redirect(consentsUrls.account({ lang: ctx.language }));
  }
}
