import { Injectable } from '@nestjs/common';
import { isVerifiedOrcid } from '../accounts/person/orcid.js';
import { People } from '../accounts/person/people.js';
import { namesRestricted } from '../accounts/restriction/restricted.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Events } from '../platform/events/events.js';
import type { Event } from '../platform/events/event.entity.js';
import { withheld } from '../platform/i18n/withheld.js';
import { found } from '../platform/web/problems.js';
import { Contributor } from './contributor.entity.js';
import { identifiersSql, type KnownIdentifier } from './identifiers.js';

export const contributorRoles = ['author', 'translator', 'volumeEditor'] as const;

/** Whose byline it is: the publication, and what its events are about. */
export interface Byline {
  publicationId: number;
  journalId: number;
  about: readonly [kind: string, id: number];
}

export type ContributorDetails = Pick<
  Contributor,
  'role' | 'corresponding' | 'salutation' | 'givenName' | 'middleName' | 'familyName' | 'suffix' | 'email' | 'country' | 'orcid' | 'website' | 'affiliation' | 'biography' | 'waiver'
> & { identifiers: readonly Pick<KnownIdentifier, 'type' | 'value'>[] };

/** What a contributor may correct of themselves. */
export type OwnDetails = Pick<ContributorDetails, 'givenName' | 'middleName' | 'familyName' | 'suffix' | 'affiliation' | 'orcid'>;

/** With what authority registers call them, whether the iD is one that its owner signed in with (B8), and whether their data may not be used now (R4). */
export type KnownContributor = Contributor & { identifiers: KnownIdentifier[]; orcidVerified: boolean; held: boolean };

/** Who enters it, and in what capacity (S7). */
export interface Entering {
  by: { personId: number; behind: number | null };
  source: 'submitter' | 'staff';
  /** Whether the one who enters declares to have the contributor's permission (B2). */
  permission: boolean;
}

/** Who made a publication, in the order of the byline. Whoever changes it holds a lock on what the byline belongs to. */
@Injectable()
export class Contributors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly people: People,
  ) {}

  async of(publicationId: number): Promise<Contributor[]> {
    return this.database.manager.find(Contributor, { where: { publicationId }, order: { position: 'ASC', id: 'ASC' } });
  }

  async known(publicationId: number): Promise<KnownContributor[]> {
    const { entities, raw } = await this.database.manager.createQueryBuilder(Contributor, 'c')
      .addSelect(identifiersSql('c.id'), 'identifiers').addSelect(isVerifiedOrcid('c.person_id', 'c.orcid'), 'orcid_verified').addSelect(namesRestricted('c', 'lists'), 'held')
      .where({ publicationId }).orderBy({ 'c.position': 'ASC', 'c.id': 'ASC' })
      .getRawAndEntities<{ identifiers: KnownIdentifier[]; orcid_verified: boolean; held: boolean }>();
    return entities.map((contributor, index) => Object.assign(contributor, { identifiers: raw[index]!.identifiers, orcidVerified: raw[index]!.orcid_verified, held: raw[index]!.held }));
  }

  async find(publicationId: number, id: number): Promise<Contributor> {
    return found(await this.database.manager.findOneBy(Contributor, { publicationId, id }));
  }

  /** Bylines of many publications at once: names in order. */
  async bylines(publicationIds: readonly number[]): Promise<Map<number, string[]>> {
    const lines = new Map<number, string[]>();
    if (publicationIds.length === 0) return lines;
    const rows = await this.database.query<{ publicationId: number; name: string }>(
      `select publication_id as "publicationId", concat_ws(' ', given_name, middle_name, family_name, suffix) as name
       from contributor where publication_id = any($1) order by publication_id, position, id`, [[...publicationIds]],
    );
    for (const { publicationId, name } of rows) lines.set(publicationId, [...(lines.get(publicationId) ?? []), name]);
    return lines;
  }

  /** Adds someone at the end. A contributor whose address the platform knows is that person, so that conflicts of interest are seen. */
  async add(byline: Byline, { identifiers, ...details }: ContributorDetails, entering: Entering): Promise<{ contributor: Contributor; event: Event }> {
    return this.database.transaction(async () => {
      const { manager } = this.database;
      const last = await manager.maximum(Contributor, 'position', { publicationId: byline.publicationId });
      const contributor = manager.create(Contributor, {
        ...details, publicationId: byline.publicationId, position: (last ?? 0) + 1, emailPublic: false, personId: await this.personOf(details.email),
        source: entering.source, enteredById: entering.by.personId, permissionDeclaredAt: entering.permission ? this.clock.now() : null,
      });
      await manager.insert(Contributor, contributor);
      await this.identify(contributor.id, identifiers, entering.source);
      await this.settle(byline, contributor);
      await this.waive(byline, contributor, entering.by, null);
      return { contributor, event: await this.record('added', byline, contributor.id, entering.by) };
    });
  }

  /** Changes what is said of a contributor. Words in other languages stay; a declared permission ends with the address it was declared for. */
  async change(byline: Byline, id: number, { identifiers, ...details }: ContributorDetails, entering: Entering): Promise<Event> {
    return this.database.transaction(async () => {
      const before = await this.find(byline.publicationId, id);
      const same = sameAddress(before.email, details.email);
      const declared = entering.permission ? this.clock.now() : null;
      const contributor = {
        ...before, ...details,
        affiliation: { ...before.affiliation, ...details.affiliation },
        biography: { ...before.biography, ...details.biography },
        personId: same && before.personId !== null ? before.personId : await this.personOf(details.email),
        permissionDeclaredAt: same ? (before.permissionDeclaredAt ?? declared) : declared,
      };
      await this.database.manager.save(Contributor, contributor);
      await this.identify(id, identifiers, entering.source);
      await this.settle(byline, contributor);
      await this.waive(byline, contributor, entering.by, before.waiver);
      return this.record('changed', byline, id, entering.by);
    });
  }

  /** What a contributor corrects of themselves (B2): the form of their name, and in the language of the work where they belong. Who entered the rest stays on record. */
  async correct(byline: Byline, id: number, details: OwnDetails, by: Entering['by'] | null): Promise<void> {
    await this.database.transaction(async () => {
      const before = await this.find(byline.publicationId, id);
      await this.database.manager.save(Contributor, { ...before, ...details, affiliation: { ...before.affiliation, ...details.affiliation } });
      await this.record('corrected', byline, id, by);
    });
  }

  async remove(byline: Byline, id: number, by: Entering['by']): Promise<Event> {
    return this.database.transaction(async () => {
      await this.find(byline.publicationId, id);
      await this.database.manager.delete(Contributor, { id });
      await this.settle(byline, null);
      return this.record('removed', byline, id, by);
    });
  }

  /** Moves someone one place up or down; at the end of the line nothing happens. */
  async move(byline: Byline, id: number, direction: 'up' | 'down', by: Entering['by']): Promise<Event | null> {
    return this.database.transaction(async () => {
      const line = await this.of(byline.publicationId);
      const from = line.findIndex((contributor) => contributor.id === id);
      const mover = found(line[from]);
      const to = direction === 'up' ? from - 1 : from + 1;
      if (to < 0 || to >= line.length) return null;
      line.splice(from, 1);
      line.splice(to, 0, mover);
      for (const [index, contributor] of line.entries()) await this.database.manager.update(Contributor, { id: contributor.id }, { position: index + 1 });
      return this.record('moved', byline, id, by);
    });
  }

  /** The byline once more, for the next version of the same work: who said what of whom stays on record. */
  async copy(from: number, to: number): Promise<void> {
    const { manager } = this.database;
    for (const { id, searchText: _searchText, ...same } of await this.of(from)) {
      const contributor = manager.create(Contributor, { ...same, publicationId: to });
      await manager.insert(Contributor, contributor);
      await this.database.execute(
        'insert into contributor_identifier (contributor_id, type, value, source) select $2, type, value, source from contributor_identifier where contributor_id = $1', [id, contributor.id],
      );
    }
  }

  /** Whether another contributor of this publication has the address already. */
  async taken(publicationId: number, email: string, exceptId: number | null): Promise<boolean> {
    const row = await this.database.one('select 1 from contributor where publication_id = $1 and email = $2::citext and id <> $3', [publicationId, email, exceptId ?? 0]);
    return row !== null;
  }

  /** One contributor, and only one, is whom the journal writes to. */
  private async settle(byline: Byline, changed: Contributor | null): Promise<void> {
    const line = await this.of(byline.publicationId);
    const chosen = (changed?.corresponding ? line.find(({ id }) => id === changed.id) : undefined) ?? line.find(({ corresponding }) => corresponding) ?? line[0];
    if (!chosen) return;
    await this.database.execute('update contributor set corresponding = (id = $2) where publication_id = $1', [byline.publicationId, chosen.id]);
  }

  /** What is said now; what stays as it was keeps the source it had. */
  private async identify(id: number, identifiers: ContributorDetails['identifiers'], source: Entering['source']): Promise<void> {
    await this.database.execute('delete from contributor_identifier where contributor_id = $1 and type <> all($2)', [id, identifiers.map(({ type }) => type)]);
    for (const { type, value } of identifiers) {
      await this.database.query(
        `insert into contributor_identifier (contributor_id, type, value, source) values ($1, $2, $3, $4)
         on conflict (contributor_id, type) do update set value = excluded.value, source = excluded.source where contributor_identifier.value <> excluded.value`, [id, type, value, source],
      );
    }
  }

  /** An editor has let something mandatory be left out, or for another reason than before (B1). */
  private async waive(byline: Byline, { id, waiver }: Contributor, by: Entering['by'], before: string | null): Promise<void> {
    if (!waiver || waiver === before) return;
    await this.events.record({ kind: 'contributor.waived', subject: byline.about, journalId: byline.journalId, by, data: { contributor: id, publication: byline.publicationId, reason: waiver } });
  }

  private async personOf(email: string | null): Promise<number | null> {
    return email ? ((await this.people.byEmail(email))?.id ?? null) : null;
  }

  private async record(act: string, byline: Byline, id: number, by: Entering['by'] | null): Promise<Event> {
    return this.events.record({ kind: `contributor.${act}`, subject: byline.about, journalId: byline.journalId, by, data: { contributor: id, publication: byline.publicationId } });
  }
}

/** Addresses are the same whatever the case of their letters. */
export const sameAddress = (one: string | null, other: string | null): boolean => (one ?? '').toLowerCase() === (other ?? '').toLowerCase();

export const nameOfContributor = (contributor: Pick<Contributor, 'givenName' | 'middleName' | 'familyName' | 'suffix'>): string =>
  [contributor.givenName, contributor.middleName, contributor.familyName, contributor.suffix].filter(Boolean).join(' ');

/** As colleagues see it: of someone whose data is restricted, that there is someone (R4). */
export const shownContributorOf = (one: KnownContributor): KnownContributor => (one.held
  ? { ...one, salutation: null, givenName: withheld, middleName: null, familyName: null, suffix: null, email: null, country: null, orcid: null, website: null, affiliation: {}, biography: {}, identifiers: [] }
  : one);
