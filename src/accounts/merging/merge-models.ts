import type { Translator } from '../../platform/i18n/translator.js';
import type { MergeSide } from './merges.query.js';
import type { SideModel } from './merging.view.js';

/** What becomes of what, told before anyone agrees. */
export const keptWords = ({ t }: Translator): string[] => ['signIn', 'name', 'email', 'roles', 'work', 'identities', 'dates'].map((what) => t(`merge.kept.${what}`));

export function sideModel(side: MergeSide, heading: string, tr: Translator): SideModel {
  const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text: text || tr.t('person.none'), href: null, lang: null }] });
  return {
    heading,
    facts: {
      items: [
        fact('person.username', side.username), fact('person.name', side.name), fact('person.email', side.email ?? ''), fact('person.registeredAt', tr.date(side.registeredAt)),
        fact('people.roles', side.roles.map(({ role, journal }) => `${tr.t(`role.${role}`)}, ${tr.pick(journal).text}`).join('; ')), fact('merge.manuscripts', tr.number(side.manuscripts)),
      ],
    },
  };
}

/** Only what tells which account is meant. */
export function bareSide(username: string, heading: string, tr: Translator): SideModel {
  return { heading, facts: { items: [{ term: tr.t('person.username'), values: [{ text: username, href: null, lang: null }] }] } };
}
