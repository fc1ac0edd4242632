import { orcidShown } from '../../accounts/person/orcid.js';
import { nameOfContributor, type KnownContributor } from '../../contributors/contributors.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { ContributorRow } from './bylines.views.js';

/** The contributors of a manuscript in their order, with what can be done with each: in the wizard and on the desk. */
export const contributorRows = (
  tr: Translator, contributors: readonly KnownContributor[], hrefs: (contributor: number) => { edit: string; move: string; remove: string }, problem: (contributor: KnownContributor) => string | null,
): ContributorRow[] => contributors.map((contributor, index) => {
  const name = nameOfContributor(contributor);
  const { edit, move, remove } = hrefs(contributor.id);
  return {
    name,
    role: [tr.t(`contributor.role.${contributor.role}`), ...(contributor.corresponding ? [tr.t('contributor.corresponding')] : [])].join(' · '),
    detail: [tr.pick(contributor.affiliation).text, tr.country(contributor.country), contributor.email, contributor.waiver && tr.t('contributor.waived', { reason: tr.t(`contributor.waiver.${contributor.waiver}`) })].filter(Boolean).join(' · '),
    orcid: orcidShown(contributor.orcid, contributor.orcidVerified),
    problem: problem(contributor),
    edit: { label: tr.t('contributors.edit', { name }), href: edit },
    move: { action: move, up: index === 0 ? null : tr.t('contributors.up', { name }), down: index === contributors.length - 1 ? null : tr.t('contributors.down', { name }) },
    remove: { action: remove, label: tr.t('contributors.remove', { name }) },
  };
});
