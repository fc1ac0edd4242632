import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Journals } from '../../journals/journals.js';
import type { RequestContext } from '../../platform/web/request.js';
import { byLinkUrls } from '../authoring/by-link/urls.js';
import { editorialUrls } from '../urls.js';
import type { LinkEndedPage, LinkPage } from './link.view.js';

/** Draws what a mailed link shows. It says nothing of the manuscript: mail is forwarded. */
@Injectable()
export class LinkPages {
  constructor(private readonly journals: Journals) {}

  async link(ctx: RequestContext, secret: string, personId: number, actor: Actor | null): Promise<LinkPage> {
    const { t } = ctx.translator;
    const journal = await this.journals.of(ctx);
    const another = actor !== null && actor.only === null && actor.personId !== personId;
    return {
      title: t('review.link.title'),
      text: t('review.link.text', { journal: ctx.translator.pick(journal.name).text }),
      warning: another ? { kind: 'warning', title: t('review.link.signedInAs', { name: actor.name }), text: t('review.link.replaces'), live: false } : null,
      action: editorialUrls.reviewLink({ journal: journal.path, lang: ctx.language, secret }),
      replace: another ? 'yes' : '',
      submit: t(another ? 'review.link.continue' : 'review.link.open'),
      leave: another ? { label: t('review.link.stay'), href: editorialUrls.desk({ lang: ctx.language }) } : null,
    };
  }

  /** The same for the link of an author without an account. */
  async manuscript(ctx: RequestContext, secret: string, personId: number, actor: Actor | null): Promise<LinkPage> {
    const { t } = ctx.translator;
    const journal = await this.journals.of(ctx);
    const text = t('byLink.open.text', { journal: ctx.translator.pick(journal.name).text });
    return { ...(await this.link(ctx, secret, personId, actor)), title: t('byLink.open.title'), text, submit: t('byLink.mail.open'), action: byLinkUrls.open({ journal: journal.path, lang: ctx.language, secret }) };
  }

  async ended(ctx: RequestContext): Promise<LinkEndedPage> {
    const { t } = ctx.translator;
    const journal = await this.journals.of(ctx);
    return { title: t('review.link.ended'), text: t('review.link.endedText'), contact: { text: t('review.contact'), address: journal.contactEmail } };
  }
}
