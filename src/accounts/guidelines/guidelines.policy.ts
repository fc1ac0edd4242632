import { always, type Facts, type Predicate, type Rules } from '../../access/policy.js';

export interface ReportFacts extends Facts {
  kind: 'textReport';
  textKind: string;
  targetId: number;
  authorId: number | null;
}

/** The reported text is their own. */
const wroteIt: Predicate<ReportFacts> = { name: 'wroteIt', holds: (personId, report) => report.authorId === personId };

const handlers = { manager: always, webAdmin: always };

export const guidelinesPolicy = {
  'guidelines.agree': { on: 'platform', allow: { signedIn: always }, whileActing: false },
  /** Whoever sees a text can report it; whether they see it, its kind says. */
  'textReport.write': { on: 'platform', allow: { anyone: always }, whileActing: false },
  'textReport.list': { on: 'journal', allow: handlers },
  'textReport.listAll': { on: 'platform', allow: { webAdmin: always } },
  'textReport.decide': { on: 'textReport', allow: handlers, never: [wroteIt], whileActing: false },
} satisfies Rules;
