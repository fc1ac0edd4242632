import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Sixteen characters in groups of four, if the check digit (ISO 7064, mod 11-2) is right: an ORCID iD, or any other ISNI. */
export function checkedSixteen(text: string, between: string): string | null {
  const plain = text.trim().toUpperCase().replace(/[\s-]/g, '');
  if (!/^\d{15}[\dX]$/.test(plain)) return null;
  const sum = [...plain.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return plain[15] === (check === 10 ? 'X' : String(check)) ? (plain.match(/.{4}/g) ?? []).join(between) : null;
}

export const orcidOf = (text: string): string | null => checkedSixteen(text.trim().replace(/^https?:\/\/(www\.)?orcid\.org\//i, ''), '-');

/** An ORCID iD, or nothing. */
export const IsOrcid = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isOrcid', validator: { validate: (value: unknown) => value === '' || (typeof value === 'string' && orcidOf(value) !== null) } }, options);

/** What the partial `orcid` prints: the whole address with the iD's mark; one that nobody signed in with says so (B8). */
export interface OrcidShown {
  href: string;
  verified: boolean;
}

export function orcidShown(orcid: string | null, verified: boolean): OrcidShown | null {
  const id = orcid && orcidOf(orcid);
  return id ? { href: `https://orcid.org/${id}`, verified } : null;
}

/** In SQL: whether the iD is one that its owner, this person, has signed in with here and has not disconnected (B8). Both are expressions. */
export const isVerifiedOrcid = (person: string, orcid: string): string =>
  `exists (select 1 from external_identity x where x.person_id = ${person} and x.type = 'orcid' and x.value = ${orcid} and x.ended_at is null)`;

export const sampleOrcid: OrcidShown = { href: 'https://orcid.org/0000-0002-1825-0097', verified: false };
