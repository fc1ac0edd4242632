import type { WaitingRole } from '../../access/actor.js';
import type { Language } from '../../platform/i18n/texts.js';

/**
 * What has to be so before a role that a person holds counts. Each needs a text `roleCondition.<name>` that says what
 * there is to do.
 */
export interface RoleCondition {
  name: string;
  /** In SQL: true where it is so. The three are expressions; the journal is null for the web administrator. */
  met: (held: { person: string; journal: string; role: string }) => string;
  /** Where the person does what is missing, and is led on to `next`. */
  href: (lang: Language, role: Pick<WaitingRole, 'role' | 'journal'>, next: string | null) => string;
}
