import { Controller, Get, Inject, Injectable, Param, Post } from '@nestjs/common';
import { FromAnywhere, Public } from '../../access/marks.js';
import { Consents } from '../../accounts/consents/consents.js';
import { secretHeaders, stepView } from '../../accounts/links/step.view.js';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { circularUrls } from './urls.js';

export const newsOut = 'news.out';
const twoYears = 2 * 365 * 24 * 60;

/** The link by which news ends from the mail itself, without signing in. */
@Injectable()
export class NewsOutLinks {
  constructor(private readonly database: Database, private readonly tokens: Tokens, @Inject(CONFIG) private readonly config: Config, links: SecretLinks) {
    links.define(newsOut, (id) => this.make(id));
  }

  async open(secret: string): Promise<number | null> {
    return (await this.tokens.find(newsOut, secret))?.subjectId ?? null;
  }

  private async make(personId: number): Promise<string | null> {
    const person = await this.database.one<{ language: string }>('select mail_language as language from person where id = $1', [personId]);
    if (!person) return null;
    const secret = await this.tokens.issue({ purpose: newsOut, subjectId: personId, personId, minutes: twoYears });
    return this.config.publicUrl + circularUrls.out({ lang: isLanguage(person.language) ? person.language : 'en', secret });
  }
}

/** Takes back the consent to news. The link works as often as it is used; twice is the same as once. */
@Controller()
export class NewsOutController {
  constructor(private readonly links: NewsOutLinks, private readonly consents: Consents) {}

  @Get(circularUrls.out.pattern)
  @Public()
  async ask(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const { t } = ctx.translator;
    if ((await this.links.open(secret)) === null) return new Page(stepView, { title: t('linkGone.title'), texts: [t('circular.out.gone')], form: null, links: [] }, { status: 404, headers: secretHeaders });
    return new Page(stepView, { title: t('circular.out.title'), texts: [t('circular.out.ask')], form: { action: circularUrls.out({ lang: ctx.language, secret }), submit: t('circular.out.submit') }, links: [] }, { headers: secretHeaders });
  }

  /** From the button, or from a mail program that offers one click (RFC 8058). */
  @Post(circularUrls.out.pattern)
  @Public()
  @FromAnywhere('secret')
  async end(@Context() ctx: RequestContext, @Param('secret') secret: string): Promise<Page> {
    const { t } = ctx.translator;
    const personId = await this.links.open(secret);
    if (personId !== null) await this.consents.withdraw(personId, 'news');
    return new Page(stepView, { title: t('circular.out.done'), texts: [t('circular.out.doneText')], form: null, links: [] }, { headers: secretHeaders });
  }
}
