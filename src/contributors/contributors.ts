import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Contributor } from './contributor.entity.js';

export const contributorRoles = ['author', 'translator', 'volumeEditor'] as const;

/** Who made a publication, in the order of the byline. */
@Injectable()
export class Contributors {
  constructor(private readonly database: Database) {}

  async of(publicationId: number): Promise<Contributor[]> {
    return this.database.manager.find(Contributor, { where: { publicationId }, order: { position: 'ASC', id: 'ASC' } });
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
}

export const nameOfContributor = (contributor: Contributor): string =>
  [contributor.givenName, contributor.middleName, contributor.familyName, contributor.suffix].filter(Boolean).join(' ');
