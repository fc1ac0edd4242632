import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';

/** A person of the platform, or an address that works name. */
export interface Whose {
  personId: number | null;
  address: string | null;
}

const ofThem = '(person_id = $1 or address = $2::citext)';

/** Hides where someone works and lives from everyone but themselves and the web administrator, at once and everywhere, and shows it again (R6). */
@Injectable()
export class Protection {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events) {}

  async of({ personId, address }: Whose): Promise<{ since: Date; bylines: boolean } | null> {
    return this.database.one(`select since, bylines from protected_address where ${ofThem} order by bylines desc, id limit 1`, [personId, address]);
  }

  /** The database moves what is there, and whatever comes, to where it is hidden. */
  async hide(whose: Whose, bylines: boolean, by: { personId: number; behind: number | null }): Promise<void> {
    await this.database.transaction(async () => {
      await this.lock(whose);
      const there = await this.of(whose);
      if (there?.bylines === bylines) return;
      if (there) await this.release(whose);
      await this.database.execute('insert into protected_address (person_id, address, bylines, since) values ($1, $2, $3, $4)', [whose.personId, whose.personId === null ? whose.address : null, bylines, there?.since ?? this.clock.now()]);
      await this.database.execute('update person set affiliation = affiliation where id = $1', [whose.personId]);
      if (bylines) await this.database.execute('update contributor set country = country where person_id = $1 or email = $2::citext or email in (select email from person where id = $1)', [whose.personId, whose.address]);
      await this.record('person.addressHidden', whose, by);
    });
  }

  async show(whose: Whose, by: { personId: number; behind: number | null }): Promise<void> {
    await this.database.transaction(async () => {
      await this.lock(whose);
      if (!(await this.of(whose))) return;
      await this.release(whose);
      await this.record('person.addressShown', whose, by);
    });
  }

  /** Puts everything back where it was; on newer versions of the same work too, which came without it. */
  private async release({ personId, address }: Whose): Promise<void> {
    const bylines = await this.database.query<{ id: number; affiliation: object; country: string | null }>(
      `select contributor_id as id, affiliation, country from protected_byline where protection_id in (select id from protected_address where ${ofThem}) order by contributor_id desc`, [personId, address],
    );
    const gone = await this.database.query<{ affiliation: string | null; country: string | null; postal: string | null }>(
      `with gone as (delete from protected_address where ${ofThem} returning *) select affiliation, country, postal_address as postal from gone`, [personId, address],
    );
    for (const { affiliation, country, postal } of gone) {
      await this.database.execute('update person set affiliation = coalesce(affiliation, $2), country = coalesce(country, $3), postal_address = coalesce(postal_address, $4) where id = $1', [personId, affiliation, country, postal]);
    }
    for (const { id, affiliation, country } of bylines) {
      await this.database.execute(
        `update contributor c set affiliation = case when c.affiliation = '{}' then $2::jsonb else c.affiliation end, country = coalesce(c.country, $3)
         from contributor k join publication kp on kp.id = k.publication_id, publication p
         where k.id = $1 and p.id = c.publication_id and p.submission_id = kp.submission_id and p.version >= kp.version and (c.id = k.id or c.person_id = k.person_id or c.email = k.email)`, [id, JSON.stringify(affiliation), country],
      );
    }
  }

  private async lock({ personId, address }: Whose): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock(hashtext($1))', [`protection ${personId ?? address?.toLowerCase()}`]);
  }

  private async record(kind: string, { personId }: Whose, by: { personId: number; behind: number | null }): Promise<void> {
    if (personId !== null) await this.events.record({ kind, subject: ['person', personId], by });
  }
}
