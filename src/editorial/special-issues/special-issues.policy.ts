import { always, type Facts, type Predicate, type Rules } from '../../access/policy.js';

export interface SpecialEditorFacts extends Facts {
  kind: 'specialEditor';
  journalId: number;
  personId: number;
}

const isTheirs: Predicate<SpecialEditorFacts> = { name: 'isTheirs', holds: (person, facts) => facts.personId === person };

export const specialIssuesPolicy = {
  'specialIssue.read': { on: 'issue', allow: { manager: always, editor: always, productionEditor: always, webAdmin: always } },
  /** Makes an issue a special issue, and writes its call. */
  'specialIssue.edit': { on: 'issue', allow: { manager: always, editor: always, productionEditor: always }, whileActing: false },
  /** Guest editors see what is sent for their issue: who they are is the manager's choice. */
  'specialIssue.appoint': { on: 'issue', allow: { manager: always }, whileActing: false },
  'specialIssue.own': { on: 'journal', allow: { guestEditor: always }, whileActing: false },
  /** Only the person says what is public of them. */
  'specialIssue.answer': { on: 'specialEditor', allow: { signedIn: isTheirs }, whileActing: false },
} satisfies Rules;
