import { Injectable } from '@nestjs/common';
import { isHidden } from '../guidelines/hidden.js';
import { Database } from '../../platform/database/database.js';
import type { Localized } from '../../platform/i18n/translator.js';
import { isVerifiedOrcid } from '../person/orcid.js';
import { isRestricted } from '../restriction/restricted.js';
import type { MastheadGroup, MastheadTitle } from './masthead-words.js';

/** What a version says of someone. */
export interface Said {
  name: string;
  affiliation: string | null;
  orcid: string | null;
  /** Whether the person signed in with it (B8); only what is read says so. */
  orcidVerified?: boolean;
  title: MastheadTitle;
  ownTitle: Localized;
  heading: MastheadGroup;
  ownHeading: Localized;
  startsOn: string | null;
  endsOn: string | null;
}

export interface SaidVersion extends Said {
  versionId: number;
  number: number;
  /** Written by the person themselves. */
  own: boolean;
  madeAt: Date;
  confirmedAt: Date | null;
  declinedAt: Date | null;
}

export interface EntryRow extends SaidVersion {
  entryId: number;
  publicId: string;
  journalId: number;
  personId: number | null;
  email: string | null;
  language: string;
  askedAt: Date;
  objectedAt: Date | null;
  takenAwayAt: Date | null;
  /** Some version of it was confirmed once. */
  everConfirmed: boolean;
  hidden: boolean;
}

export interface OwnRow extends EntryRow {
  journalPath: string;
  journalName: Localized;
  timeZone: string;
}

/** Where someone works is hidden from all but themselves, if they want that (R6). */
const affiliation = (v: string): string => `case when not exists (select 1 from protected_address h where h.person_id = e.person_id) then ${v}.affiliation end`;
const said = (v: string, whole: boolean): string => `${v}.name, ${whole ? `${v}.affiliation` : affiliation(v)} as affiliation, ${v}.orcid, ${isVerifiedOrcid('e.person_id', `${v}.orcid`)} as "orcidVerified", ${v}.title, ${v}.own_title as "ownTitle", ${v}.heading, ${v}.own_heading as "ownHeading",
  ${v}.starts_on::text as "startsOn", ${v}.ends_on::text as "endsOn"`;
const version = (whole: boolean): string => `v.id as "versionId", v.number, ${said('v', whole)}, v.made_at as "madeAt", v.confirmed_at as "confirmedAt", v.declined_at as "declinedAt"`;
const latest = 'join lateral (select * from masthead_version where entry_id = e.id order by number desc limit 1) v on true';
const hidden = isHidden('masthead', 'e.id');
const columns = (whole: boolean): string => `e.id as "entryId", e.public_id as "publicId", e.journal_id as "journalId", e.person_id as "personId", e.email::text, e.language, e.asked_at as "askedAt",
  e.objected_at as "objectedAt", e.taken_away_at as "takenAwayAt", ${version(whole)}, coalesce(v.made_by_id = e.person_id, v.made_by_id is null) as own,
  exists (select 1 from masthead_version c where c.entry_id = e.id and c.confirmed_at is not null) as "everConfirmed", ${hidden} as hidden`;
const withJournal = (whole: boolean): string => `select ${columns(whole)}, j.path as "journalPath", j.name as "journalName", j.time_zone as "timeZone" from masthead_entry e ${latest} join journal j on j.id = e.journal_id`;

/** Entries of mastheads: what readers see, what the journal's desk sees, and what a person sees of their own. */
@Injectable()
export class MastheadQuery {
  constructor(private readonly database: Database) {}

  /** What was confirmed and not taken back, in order. An end that waits for its person's word already keeps the entry from standing there as if nothing had changed. */
  shown(journalId: number, today: string): Promise<(Said & { publicId: string })[]> {
    return this.database.query<Said & { publicId: string }>(
      `select e.public_id as "publicId", ${said('p', false)} from masthead_entry e ${latest}
       join lateral (select * from masthead_version where entry_id = e.id and confirmed_at is not null order by number desc limit 1) p on true
       where e.journal_id = $1 and e.objected_at is null and e.taken_away_at is null and not ${isRestricted('e.person_id', 'publication')} and not ${hidden} and (p.starts_on is null or p.starts_on <= $2)
         and (p.ends_on <= $2 or not (v.confirmed_at is null and v.declined_at is null and coalesce(v.ends_on <= $2, false)))
       order by e.position, e.id`, [journalId, today],
    );
  }

  /** The newest version of each entry. */
  desk(journalId: number): Promise<OwnRow[]> {
    return this.database.query<OwnRow>(`${withJournal(false)} where e.journal_id = $1 order by e.position, e.id`, [journalId]);
  }

  entry(id: number): Promise<OwnRow | null> {
    return this.database.one<OwnRow>(`${withJournal(false)} where e.id = $1`, [id]);
  }

  /** What stays away from everyone else is still the person's to see. */
  own(personId: number): Promise<OwnRow[]> {
    return this.database.query<OwnRow>(`${withJournal(true)} where e.person_id = $1 order by e.id desc`, [personId]);
  }

  /** Every version, the newest first. */
  versions(entryId: number): Promise<SaidVersion[]> {
    return this.database.query<SaidVersion>(
      `select ${version(true)}, coalesce(v.made_by_id = e.person_id, v.made_by_id is null) as own
       from masthead_version v join masthead_entry e on e.id = v.entry_id where v.entry_id = $1 order by v.number desc`, [entryId],
    );
  }
}
