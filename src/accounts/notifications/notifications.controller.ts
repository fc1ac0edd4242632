import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { MailKind } from '../../platform/mail/mail-kinds.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Consents } from '../consents/consents.js';
import { consentsUrls } from '../consents/urls.js';
import { ChooseMail } from './choose-mail.js';
import { notificationsView, type NotificationsPage } from './notifications.view.js';
import { notificationsUrls } from './urls.js';

class MailForm {
  kinds: string[] = [];
}

/** Which mail a person wants, and which they get in any case. */
@Controller()
export class NotificationsController {
  constructor(private readonly choose: ChooseMail, private readonly consents: Consents) {}

  @Get(notificationsUrls.mine.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('saved') saved: unknown): Promise<Page> {
    return page(notificationsView, await this.model(ctx, actor), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(notificationsUrls.mine.pattern)
  @Can('profile.edit')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(MailForm) form: Form<MailForm>): Promise<Redirect> {
    await this.choose.choose(actor, form.values.kinds);
    return redirect(notificationsUrls.mine({ lang: ctx.language }, { saved: 1 }));
  }

  private async model(ctx: RequestContext, actor: Actor): Promise<NotificationsPage> {
    const { translator: { t }, language: lang } = ctx;
    const kinds = this.choose.shown(actor);
    const muted = await this.choose.muted(actor.personId);
    const groups = [...new Set(kinds.map(({ group }) => group))];
    return {
      title: t('notifications.title'),
      intro: t('notifications.intro'),
      action: notificationsUrls.mine({ lang }),
      groups: groups.map((group, index) => this.group(ctx, `group-${index}`, group, kinds.filter((kind) => kind.group === group), muted)),
      submit: t('profile.save'),
      news: {
        heading: t('notifications.news'),
        text: t((await this.consents.live(actor.personId, 'news')) ? 'notifications.news.on' : 'notifications.news.off'),
        href: consentsUrls.mine({ lang }),
        label: t('notifications.news.link'),
      },
    };
  }

  private group({ translator: { t } }: RequestContext, id: string, heading: string, kinds: readonly MailKind[], muted: readonly string[]): NotificationsPage['groups'][number] {
    const optional = kinds.filter(({ always }) => always === null);
    const reasons = [...new Set(kinds.map(({ always }) => always))].filter((why) => why !== null);
    return {
      id,
      heading: t(heading),
      choices: optional.length === 0 ? null : {
        id: `${id}-choices`, name: 'kinds', legend: t('notifications.write'), hint: null, error: null, required: true,
        options: optional.map(({ key, label }) => ({ id: `kind-${key}`, value: key, label: t(label), hint: null, checked: !muted.includes(key) })),
      },
      always: reasons.map((why, index) => ({ id: `${id}-always-${index}`, heading: t('notifications.always', { why: t(why) }), items: kinds.filter(({ always }) => always === why).map(({ label }) => t(label)) })),
    };
  }
}
