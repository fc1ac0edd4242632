import { orcidShown } from '../../../accounts/person/orcid.js';
import { contributorFields } from '../../../contributors/contributor-fields.js';
import type { ContributorForm } from '../../../contributors/contributor.form.js';
import { nameOfContributor, type KnownContributor } from '../../../contributors/contributors.js';
import type { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { placeOf } from '../../place.js';
import { editorialUrls } from '../../urls.js';
import type { Manuscript } from '../manuscripts.js';
import type { ContributorPage, ContributorRow, ContributorsPage } from './contributors.view.js';
import { missingOf } from './missing.js';
import { frame, nextHref, stepHref } from './steps.js';

function row(ctx: RequestContext, manuscript: Manuscript, contributor: KnownContributor, place: { first: boolean; last: boolean }): ContributorRow {
  const tr = ctx.translator;
  const here = { ...placeOf(manuscript.submission, ctx), contributor: contributor.id };
  const name = nameOfContributor(contributor);
  const lacking = missingOf(manuscript).find(({ at }) => at !== null && 'contributor' in at && at.contributor === contributor.id);
  return {
    name,
    role: [tr.t(`contributor.role.${contributor.role}`), ...(contributor.corresponding ? [tr.t('contributor.corresponding')] : [])].join(' · '),
    detail: [tr.pick(contributor.affiliation).text, tr.country(contributor.country), contributor.email].filter(Boolean).join(' · '),
    orcid: orcidShown(contributor.orcid, contributor.orcidVerified),
    problem: lacking ? tr.t(lacking.key, lacking.args) : null,
    edit: { label: tr.t('contributors.edit', { name }), href: editorialUrls.wizardContributor(here) },
    move: {
      action: editorialUrls.wizardContributorMove(here),
      up: place.first ? null : tr.t('contributors.up', { name }),
      down: place.last ? null : tr.t('contributors.down', { name }),
    },
    remove: { action: editorialUrls.wizardContributorRemoval(here), label: tr.t('contributors.remove', { name }) },
  };
}

export function contributorsPage(ctx: RequestContext, manuscript: Manuscript): ContributorsPage {
  const whole = frame(ctx, 'contributors', manuscript);
  const { contributors, submission } = manuscript;
  return {
    title: whole.title,
    frame: whole,
    lede: ctx.translator.t('contributors.lede'),
    contributors: contributors.map((contributor, index) => row(ctx, manuscript, contributor, { first: index === 0, last: index === contributors.length - 1 })),
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
