import type { GroundKey } from './grounds.js';

/** What can be given of a person whom a work names. The words are texts, `disclosure.what.<key>`. */
export const disclosedData = ['name', 'affiliation', 'country', 'orcid', 'biography', 'website', 'email'] as const;
export type DisclosedDatum = (typeof disclosedData)[number];

/** Recipients are organisations. Outside the EEA one of the safeguards of GDPR chapter V must hold. */
export interface RecipientOrganisation {
  name: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  eea: boolean;
  safeguard: 'adequacy' | 'clauses' | 'exception' | null;
  /** Where to tell them of an erasure or a rectification. */
  address: string | null;
}

/** One transfer. `anyone` is the open web and open harvest. */
export interface Transfer {
  to: RecipientOrganisation | 'anyone';
  act: 'published' | 'changed' | 'removed' | 'sent';
  /** Which set of data: a text `disclosure.dataset.<key>`. */
  dataset: 'article' | 'metadata' | 'deposit' | 'case';
  ground: GroundKey;
  journalId: number | null;
  submissionId: number | null;
  about: readonly { personId: number | null; address: string | null; name: string; what: readonly DisclosedDatum[] }[];
}

/** Filled by the room of rights: whoever gives personal data to others says so, in the transaction of the act (T3). */
export interface DisclosureLedger {
  record(transfer: Transfer): Promise<void>;
}
export const DISCLOSURES = Symbol('disclosure ledger');
