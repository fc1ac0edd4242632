import type { Translator } from '../../platform/i18n/translator.js';
import { orcidShown, type OrcidShown } from '../person/orcid.js';
import type { Facts } from '../profile/profile.view.js';
import type { Identity } from './identities.js';

/** Type, value and note of a connected identity, and what came with it (A14). An iD is shown as iDs are, and is verified while it is connected. */
export function identityFacts(tr: Translator, identity: Identity): { orcid: OrcidShown | null; facts: Facts } {
  const isOrcid = identity.type === 'orcid';
  const facts: [string, (string | null)[]][] = [
    ['elsewhere.told.name', [identity.name]],
    ['elsewhere.told.value', [isOrcid ? null : identity.value]],
    ['elsewhere.told.affiliation', [identity.affiliation]],
    ['elsewhere.told.roles', identity.journals.map(({ name }) => tr.t('elsewhere.readerOf', { journal: tr.pick(name).text }))],
    ['elsewhere.linkedAt', [tr.dateTime(identity.linkedAt)]],
    ['elsewhere.usedAt', [tr.dateTime(identity.usedAt)]],
    ['elsewhere.note', [identity.note]],
  ];
  return {
    orcid: isOrcid ? orcidShown(identity.value, identity.endedAt === null) : null,
    facts: {
      items: facts.flatMap(([term, texts]) => {
        const values = texts.flatMap((text) => (text ? [{ text, href: null, lang: null }] : []));
        return values.length > 0 ? [{ term: tr.t(term), values }] : [];
      }),
    },
  };
}
