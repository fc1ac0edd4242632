import type { Translator } from '../../platform/i18n/translator.js';
import type { Facts } from '../profile/profile.view.js';
import type { Identity } from './identities.js';

/** Type, value and note of a connected identity, and what came with it (A14). */
export function identityFacts(tr: Translator, identity: Identity): Facts {
  const value = identity.type === 'orcid' ? `https://orcid.org/${identity.value}` : identity.value;
  const roles = identity.journals.map(({ name }) => tr.t('elsewhere.readerOf', { journal: tr.pick(name).text }));
  const facts: [string, (string | null)[]][] = [
    ['elsewhere.told.name', [identity.name]],
    [identity.type === 'orcid' ? 'elsewhere.told.orcid' : 'elsewhere.told.value', [value]],
    ['elsewhere.told.affiliation', [identity.affiliation]],
    ['elsewhere.told.roles', roles],
    ['elsewhere.linkedAt', [tr.dateTime(identity.linkedAt)]],
    ['elsewhere.usedAt', [tr.dateTime(identity.usedAt)]],
    ['elsewhere.note', [identity.note]],
  ];
  return {
    items: facts.flatMap(([term, texts]) => {
      const values = texts.flatMap((text) => (text ? [{ text, href: term === 'elsewhere.told.orcid' ? text : null, lang: null }] : []));
      return values.length > 0 ? [{ term: tr.t(term), values }] : [];
    }),
  };
}
