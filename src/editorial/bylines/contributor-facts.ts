import { nameOfContributor, type KnownContributor } from '../../contributors/contributors.js';
import { shownIdentifier } from '../../contributors/identifiers.js';
import type { Translator } from '../../platform/i18n/translator.js';

/** Everything that was entered about a contributor, to themselves. */
export function contributorFacts(contributor: KnownContributor, tr: Translator): { term: string; text: string }[] {
  const fact = (key: string, text: string | null): { term: string; text: string }[] => (text ? [{ term: tr.t(key), text }] : []);
  return [
    ...fact('byline.fact.name', nameOfContributor(contributor)),
    ...fact('contributor.salutation', contributor.salutation),
    ...fact('contributor.role', tr.t(`contributor.role.${contributor.role}`)),
    ...fact('contributor.corresponding', contributor.corresponding ? tr.t('byline.yes') : null),
    ...fact('contributor.email', contributor.email),
    ...fact('contributor.country', tr.country(contributor.country)),
    ...fact('contributor.affiliation', tr.pick(contributor.affiliation).text),
    ...fact('contributor.orcid', contributor.orcid),
    ...contributor.identifiers.map((one) => ({ term: tr.t(`contributor.${one.type}`), text: shownIdentifier(one, tr).text })),
    ...fact('contributor.website', contributor.website),
    ...fact('contributor.waiver', contributor.waiver && tr.t(`contributor.waiver.${contributor.waiver}`)),
    ...fact('contributor.biography', tr.pick(contributor.biography).text),
  ];
}
