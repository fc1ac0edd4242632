import type { Translator } from '../platform/i18n/translator.js';
import { redirect, type Redirect } from '../platform/web/answers.js';
import { found } from '../platform/web/problems.js';
import type { RequestContext } from '../platform/web/request.js';
import { editorialUrls } from './urls.js';

/** Where a submission is, among its editors' addresses as among its author's. */
export interface Place {
  journal: string;
  lang: string;
  submission: number;
}

export type Crumbs = { label: string; href: string | null }[];

export const placeOf = ({ id }: { id: number }, ctx: RequestContext): Place => ({ journal: found(ctx.journal).path, lang: ctx.language, submission: id });

/** From the list of an author's submissions down to the page in hand: the submission itself, or one of its pages. Whoever came by a private link has no list. */
export const ownCrumbs = (at: Place, { translator: { t }, byLink }: RequestContext, page?: string): Crumbs => {
  const number = t('own.number', { number: String(at.submission) });
  const list = byLink ? [] : [{ label: t('own.list'), href: editorialUrls.submissions(at) }];
  return page === undefined ? [...list, { label: number, href: null }] : [...list, { label: number, href: editorialUrls.own(at) }, { label: page, href: null }];
};

/** To the submission on its editors' desk. */
export const backToDesk = (facts: { id: number }, ctx: RequestContext): Redirect => redirect(editorialUrls.submission(placeOf(facts, ctx)));

/** From the list of submissions down to the page in hand: the submission itself, or one of its pages. */
export const deskCrumbs = (at: Place, { t }: Translator, page?: string): Crumbs => {
  const list = { label: t('list.title'), href: editorialUrls.list({ journal: at.journal, lang: at.lang }) };
  const number = String(at.submission);
  return page === undefined ? [list, { label: number, href: null }] : [list, { label: number, href: editorialUrls.submission(at) }, { label: page, href: null }];
};
