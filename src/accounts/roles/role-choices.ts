import { selfChosenRoles, type SelfChosenRole } from '../../personal-data/roles.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { Choices } from '../../platform/web/fields.js';
import type { Journal } from '../../journals/journal.entity.js';

export interface ChosenRole {
  journalId: number;
  role: SelfChosenRole;
}

export const isSelfChosen = (role: string | undefined): role is SelfChosenRole => selfChosenRoles.includes(role as SelfChosenRole);

/** The roles that were ticked, as `path:role`; anything but a self-chosen role in one of these journals is no choice (X12). */
export function chosenRoles(values: readonly string[], journals: readonly Journal[]): ChosenRole[] {
  return [...new Set(values)].flatMap((value) => {
    const [path, role] = value.split(':');
    const journal = journals.find((journal) => journal.path === path);
    return journal && isSelfChosen(role) ? [{ journalId: journal.id, role }] : [];
  });
}

/** A group of boxes for each journal; the journal that the person came from is first. */
export function roleChoices(journals: readonly Journal[], values: readonly string[], tr: Translator, options: { first?: string; error?: string | null } = {}): Choices[] {
  const ordered = [...journals].sort((a, b) => Number(b.path === options.first) - Number(a.path === options.first));
  return ordered.map((journal, index) => ({
    id: index === 0 ? 'roles' : `roles-${journal.path}`,
    name: 'roles',
    legend: tr.pick(journal.name).text,
    hint: null,
    error: index === 0 ? (options.error ?? null) : null,
    required: true,
    options: selfChosenRoles.map((role) => ({
      id: `roles-${journal.path}-${role}`, value: `${journal.path}:${role}`, label: tr.t(`role.self.${role}`), hint: null, checked: values.includes(`${journal.path}:${role}`),
    })),
  }));
}
