import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Publications } from '../../publishing/publications.js';
import type { SubmissionFacts } from '../facts.js';
import type { Crumbs, Place } from '../place.js';
import { editorialUrls } from '../urls.js';
import { inOwn } from './work-facts.js';

/** From the manuscript to the page in hand. */
export const crumbsOf = (at: Place, { t }: Translator, label = t('review.invite')): Crumbs => [
  { label: t('review.manuscriptNumber', { number: at.submission }), href: editorialUrls.submission(at) }, { label, href: null },
];

/** The title above the pages of invitation. */
@Injectable()
export class InvitationPlace {
  constructor(private readonly publications: Publications) {}

  async work(facts: SubmissionFacts, ctx: RequestContext): Promise<{ title: string; lang: string }> {
    const { title, language } = await this.publications.newest(facts.id);
    const { text, lang } = inOwn(title, language, ctx.translator);
    return text ? { title: text, lang } : { title: ctx.translator.t('editorial.untitled'), lang: ctx.language };
  }
}
