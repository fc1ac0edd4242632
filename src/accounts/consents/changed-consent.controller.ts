import { Controller, Get } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Consents } from './consents.js';
import { changedConsentView } from './consents.view.js';
import { consentsUrls } from './urls.js';

/** What the account rests on has changed: yes, or leave (S6). */
@Controller()
export class ChangedConsentController {
  constructor(private readonly consents: Consents) {}

  @Get(consentsUrls.changed.pattern)
  @Can('profile.read')
  async show(@Context() { translator: tr, language: lang }: RequestContext, @Who() actor: Actor): Promise<Page | Redirect> {
    const last = (await this.consents.of(actor.personId)).find(({ purpose }) => purpose === 'account');
    if (!actor.owesConsent || !last) return redirect(consentsUrls.mine({ lang }));
    const title = tr.t('consents.again.title');
    return page(changedConsentView, {
      title, crumbs: [{ label: tr.t('consents.title'), href: consentsUrls.mine({ lang }) }, { label: title, href: null }], lede: tr.t('consents.again.text'),
      before: { heading: tr.t('consents.again.before'), text: last.words, lang: last.language }, now: { heading: tr.t('consents.again.now'), text: this.consents.wordsOf('account', lang), lang },
      silence: tr.t('consents.again.silence'), action: consentsUrls.mine({ lang }), yes: tr.t('consents.again.yes'),
      leave: { text: tr.t('consents.again.leave.text'), label: tr.t('consents.again.leave'), href: consentsUrls.account({ lang }) },
    });
  }
}
