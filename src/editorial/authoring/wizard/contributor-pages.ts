import { orcidShown } from '../../../accounts/person/orcid.js';
import { contributorFields } from '../../../contributors/contributor-fields.js';
import type { ContributorForm } from '../../../contributors/contributor.form.js';
import { nameOfContributor, type KnownContributor } from '../../../contributors/contributors.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { contributorRows } from '../../bylines/byline-rows.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import type { Manuscript } from '../manuscripts.js';
import type { ContributorPage, ContributorsPage } from './contributors.view.js';
import { missingOf } from './missing.js';
import { frame, nextHref, stepHref } from './steps.js';

/** What still has to be put right about a contributor before the manuscript can be sent. */
function problemOf(ctx: RequestContext, manuscript: Manuscript, contributor: KnownContributor): string | null {
  const lacking = missingOf(manuscript).find(({ at }) => at !== null && 'contributor' in at && at.contributor === contributor.id);
  return lacking ? ctx.translator.t(lacking.key, lacking.args) : null;
}

export function contributorsPage(ctx: RequestContext, manuscript: Manuscript): ContributorsPage {
  const whole = frame(ctx, 'contributors', manuscript);
  const { contributors, submission } = manuscript;
  return {
    title: whole.title,
    frame: whole,
    lede: ctx.translator.t('contributors.lede'),
    contributors: contributorRows(ctx.translator, contributors, (contributor) => {
      const here = { ...placeOf(submission, ctx), contributor };
      return { edit: editorialUrls.wizardContributor(here), move: editorialUrls.wizardContributorMove(here), remove: editorialUrls.wizardContributorRemoval(here) };
    }, (contributor) => problemOf(ctx, manuscript, contributor)),
    none: ctx.translator.t('contributors.none'),
    add: { label: ctx.translator.t('contributors.add'), href: editorialUrls.wizardNewContributor(placeOf(submission, ctx)) },
    next: nextHref(ctx, submission.id, 'contributors'),
  };
}

export function contributorPage(ctx: RequestContext, manuscript: Manuscript, form: Form<ContributorForm>, options: { before: KnownContributor | null; permission: boolean }): ContributorPage {
  const { t } = ctx.translator;
  const { before } = options;
  const here = placeOf(manuscript.submission, ctx);
  const title = before ? t('contributors.edit', { name: nameOfContributor(before) }) : t('contributors.add');
  return {
    title,
    frame: { ...frame(ctx, 'contributors', manuscript), title },
    heading: title,
    action: before ? editorialUrls.wizardContributor({ ...here, contributor: before.id }) : editorialUrls.wizardContributors(here),
    guideline: t('authoring.guideline'),
    back: stepHref(ctx, manuscript.submission.id, 'contributors'),
    ...contributorFields(ctx.translator, form, { language: manuscript.publication.language, permission: options.permission, orcid: before && orcidShown(before.orcid, before.orcidVerified) }),
  };
}
