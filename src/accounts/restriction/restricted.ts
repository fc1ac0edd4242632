import { isKeptOut, qualified } from '../account/kept-out.js';

/** Why use is restricted: the grounds of GDPR Art. 18(1)(a)–(d). */
export const restrictionGrounds = ['accuracy', 'unlawful', 'legalClaims', 'objection'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

/** What is not done with restricted data: writing to the person, listing and exporting them, giving them work, publishing their name anew. */
export const restrictedUses = ['mail', 'lists', 'assignment', 'publication'] as const;
export type RestrictedUse = (typeof restrictedUses)[number];

/** On which basis a use is allowed all the same (Art. 18(2)). */
export const bases = ['consent', 'legalClaims', 'othersRights'] as const;
export type Basis = (typeof bases)[number];

const holds = (use: RestrictedUse): string => `rs.lifted_at is null and not jsonb_exists(rs.exceptions, '${use}')`;

/** In SQL: whether a person's data may not be used so. */
export const isRestricted = (person: string, use: RestrictedUse): string => `exists (select 1 from restriction rs where rs.person_id = ${qualified(person)} and ${holds(use)})`;

/** In SQL: whether the person is closed out, or their data may not be used so: nobody to be chosen or told. */
export const isUnavailable = (person: string, now: string, use: RestrictedUse): string => `(${isKeptOut(person, now)} or ${isRestricted(person, use)})`;

/** Whoever has this address: a person of the platform, or someone who is only named in works. */
const isAddressOf = (address: string): string => `(rs.address = ${address}::citext
  or rs.person_id in (select id from person where email = ${address}::citext union all select person_id from further_email where address = ${address}::citext and confirmed_at is not null))`;

/** In SQL: the same for whoever has this address. */
export const isRestrictedAddress = (address: string, use: RestrictedUse): string => `exists (select 1 from restriction rs where ${holds(use)} and ${isAddressOf(address)})`;

/** In SQL, true of the restrictions `rs` that keep a mail from going out. */
export const holdsBackMail = (person: string, address: string): string => `${holds('mail')} and (rs.person_id = ${person} or ${isAddressOf(address)})`;

/** In SQL: whether a row of the byline `c` names someone whose data may not be used so. */
export const namesRestricted = (c: string, use: RestrictedUse): string => `(${isRestricted(`${c}.person_id`, use)} or (${c}.email is not null and ${isRestrictedAddress(`${c}.email`, use)}))`;

/** In SQL: whether anything is restricted of a person: then nothing of theirs is erased by itself either. */
export const isUnderRestriction = (person: string): string => `exists (select 1 from restriction rs where rs.person_id = ${qualified(person)} and rs.lifted_at is null)`;

/** In SQL: beside a name `c` on a published work nothing else is shown. */
export const isBare = (c: string): string => `exists (select 1 from restriction rs where rs.lifted_at is null and rs.works and (rs.person_id = ${c}.person_id or rs.address = ${c}.email
  or rs.person_id in (select id from person where email = ${c}.email)))`;

/** In SQL: whether a text holds the family name of anyone whose data is restricted, however it is spelt without accents. */
export const holdsRestrictedName = (text: string, use: RestrictedUse): string => `exists (select 1 from restriction rs cross join lateral (
  select family_name from person where id = rs.person_id or email = rs.address union all select family_name from contributor where person_id = rs.person_id or email = rs.address) rn
  where ${holds(use)} and length(rn.family_name) > 2 and searchable(${text}) like containing(rn.family_name))`;
