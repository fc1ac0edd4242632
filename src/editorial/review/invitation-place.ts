import { Injectable } from '@nestjs/common';
import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Publications } from '../../publishing/publications.js';
import type { SubmissionFacts } from '../facts.js';
import { editorialUrls } from '../urls.js';
import type { Candidate } from './candidates.query.js';
import type { Crumbs } from './samples.js';
import { inOwn } from './work-facts.js';

/** Where a submission is among the editors' addresses. */
export interface Place {
  journal: string;
  lang: string;
  submission: number;
}

export const placeOf = (facts: SubmissionFacts, ctx: RequestContext): Place => ({ journal: ctx.journal?.path ?? '', lang: ctx.language, submission: facts.id });

/** From the manuscript to the page in hand. */
export const crumbsOf = (at: Place, { t }: Translator, label = t('review.invite')): Crumbs => [
  { label: t('review.manuscriptNumber', { number: at.submission }), href: editorialUrls.submission(at) }, { label, href: null },
];

/** What an editor should look at twice, as keys of texts. */
export const warningsOf = (one: Candidate): string[] => [...(one.sameAffiliation ? ['review.warning.sameAffiliation'] : []), ...(one.otherRole ? ['review.warning.otherRole'] : [])];

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
