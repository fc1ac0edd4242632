import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { SUBMISSION_LINKS, type SubmissionLink } from '../editorial-part.js';
import type { SubmissionFacts } from '../facts.js';
import { deskCrumbs, placeOf, type Crumbs } from '../place.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { SubmissionQuery, type SubmissionRow } from './submission.query.js';

/** What stands above every page of a submission on the desk: the partial `submission-frame`. */
export interface SubmissionFrameModel {
  crumbs: Crumbs;
  work: { title: string; lang: string };
  tabs: { label: string; items: { label: string; href: string; current: boolean }[] } | null;
}

export const sampleSubmissionFrame: SubmissionFrameModel = {
  crumbs: [{ label: 'Submissions', href: '/boreal/en/desk/submissions' }, { label: '17', href: '/boreal/en/desk/submissions/17' }, { label: 'History', href: null }],
  work: { title: 'Snow', lang: 'en' },
  tabs: { label: 'Pages', items: [{ label: 'Manuscript', href: '/boreal/en/desk/submissions/17', current: false }, { label: 'History', href: '/boreal/en/desk/submissions/17/history', current: true }] },
};

@Injectable()
export class SubmissionFrame {
  constructor(private readonly policy: Policy, private readonly query: SubmissionQuery, @Inject(SUBMISSION_LINKS) private readonly links: readonly SubmissionLink[]) {}

  /** `label` is the text of the page, `here` its address among the tabs. The work is read unless it is at hand. */
  async of(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, page: { label: string; here: string }, atHand?: Pick<SubmissionRow, 'title' | 'language'>): Promise<SubmissionFrameModel> {
    const row = atHand ?? found(await this.query.row(facts.id));
    const { translator } = ctx;
    return {
      crumbs: deskCrumbs(placeOf(facts, ctx), translator, translator.t(page.label)),
      work: { title: titleOf(row, translator), lang: row.language },
      tabs: this.tabs(ctx, actor, facts, page.here),
    };
  }

  /** The pages of the submission that this actor may open, or null where there is only one. */
  tabs(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, here: string): SubmissionFrameModel['tabs'] {
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const others = this.links.filter((link) => this.policy.allows(link.action, actor, facts)).map((link) => ({ label: t(link.label), href: link.href(at) }));
    if (others.length === 0) return null;
    const items = [{ label: t('submission.tabs.work'), href: editorialUrls.submission(at) }, ...others];
    return { label: t('submission.tabs'), items: items.map((item) => ({ ...item, current: item.href === here })) };
  }
}
