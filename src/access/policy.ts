import type { JournalRole, Role } from '../personal-data/roles.js';
import type { Actor, WaitingRole } from './actor.js';

/** What is known of a subject when the policy is asked. */
export interface Facts {
  kind: string;
  id: number;
  journalId: number | null;
}

/** A named condition over facts already loaded. Where lists are scoped by it, it can also say itself in SQL over the alias of the row. */
export interface Predicate<F extends Facts = Facts> {
  name: string;
  holds(personId: number, facts: F): boolean;
  sql?(alias: string, person: string): string;
}

export const always: Predicate = { name: 'always', holds: () => true, sql: () => 'true' };

/** `signedIn` is anyone with an account who is signed in, `link` whoever opened a mailed link, `anyone` also people who are not signed in. */
export type Grantee = Role | 'signedIn' | 'link' | 'anyone';

/** One action: on what (`here` is the journal of the address, or the platform where it names none), who may, and who never may whatever else they are. Absent is no. */
export interface Rule<F extends Facts = Facts> {
  on: string;
  allow: Partial<Record<Grantee, Predicate<F>>>;
  never?: readonly Predicate<F>[];
  /** False for what nobody does while acting for another. */
  whileActing?: boolean;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a policy joins rules over different subjects
export type Rules = Record<string, Rule<any>>;

const withRole = (actor: Actor, { role, journal }: WaitingRole): Actor => (
  role === 'webAdmin' ? { ...actor, webAdmin: true } : { ...actor, roles: [...actor.roles, ...(journal ? [{ journalId: journal.id, role }] : [])] }
);

/** The whole policy, joined from one file per room. The same rules guard routes, draw buttons and scope lists. */
export class Policy {
  readonly rules: Rules = {};

  constructor(parts: readonly Rules[]) {
    for (const part of parts) {
      for (const [action, rule] of Object.entries(part)) {
        if (this.rules[action]) throw new Error(`The action ${action} has two rules.`);
        this.rules[action] = rule;
      }
    }
  }

  rule(action: string): Rule {
    const rule: Rule | undefined = this.rules[action];
    if (!rule) throw new Error(`No rule for the action ${action}.`);
    return rule;
  }

  allows(action: string, actor: Actor | null, facts: Facts): boolean {
    const rule = this.rule(action);
    if (actor && !this.possible(rule, actor)) return false;
    if (rule.allow.anyone?.holds(0, facts)) return true;
    if (!actor) return false;
    const people = actor.behind === null ? [actor.personId] : [actor.personId, actor.behind];
    if (rule.never?.some((predicate) => people.some((person) => predicate.holds(person, facts)))) return false;
    return this.grantees(actor, facts.journalId, facts).some((grantee) => rule.allow[grantee]?.holds(actor.personId, facts));
  }

  /** The role that would allow it, if only it counted already. */
  waitingFor(action: string, actor: Actor | null, facts: Facts): WaitingRole | null {
    return actor?.waiting.find((waiting) => this.allows(action, withRole(actor, waiting), facts)) ?? null;
  }

  /** The rows of a list that an action reaches, as a condition in SQL over `alias` with the person's id in `person` (a parameter such as $2). */
  scope(action: string, actor: Actor, journalId: number, alias: string, person: string): string {
    const rule = this.rule(action);
    const said = (predicate: Predicate, one = person): string => {
      if (!predicate.sql) throw new Error(`The condition ${predicate.name} cannot scope a list.`);
      return predicate.sql(alias, one);
    };
    const allowed = this.grantees(actor, journalId).flatMap((grantee) => rule.allow[grantee] ?? []);
    const people = actor.behind === null ? [person] : [person, String(actor.behind)];
    const never = (rule.never ?? []).flatMap((predicate) => people.map((one) => `not (${said(predicate, one)})`));
    const some = allowed.length > 0 && this.possible(rule, actor) ? `(${[...new Set(allowed.map((predicate) => said(predicate)))].join(' or ')})` : 'false';
    return [some, ...never].join(' and ');
  }

  /** Role by action, as a table of text: the snapshot that a reviewer sees change. */
  matrix(grantees: readonly Grantee[]): string {
    const lines = Object.entries(this.rules).sort(([a], [b]) => a.localeCompare(b)).map(([action, rule]) => {
      const cells = grantees.map((grantee) => rule.allow[grantee]?.name ?? '');
      return `| ${action} | ${rule.on} | ${cells.join(' | ')} | ${(rule.never ?? []).map((predicate) => predicate.name).join(', ')} | ${rule.whileActing === false ? 'no' : ''} |`;
    });
    return [`| action | on | ${grantees.join(' | ')} | never | acting |`, `|${'---|'.repeat(grantees.length + 4)}`, ...lines].join('\n');
  }

  private possible(rule: Rule, actor: Actor): boolean {
    return actor.behind === null || rule.whileActing !== false;
  }

  private grantees(actor: Actor, journalId: number | null, facts?: Facts): Grantee[] {
    if (actor.only) return !facts || (actor.only.kind === facts.kind && actor.only.id === facts.id) ? ['link'] : [];
    const held: JournalRole[] = actor.roles.filter((held) => held.journalId === journalId).map((held) => held.role);
    return ['signedIn', ...(actor.webAdmin ? ['webAdmin' as const] : []), ...held];
  }
}
