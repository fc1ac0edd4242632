import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Contributors, nameOfContributor } from '../../contributors/contributors.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { docx } from '../../platform/files/kinds.js';
import { bylineOf, type Manuscript } from '../authoring/manuscripts.js';
import { readDocx, type Read } from './read-docx.js';

const largest = 30 * 1024 * 1024;
const same = (name: string): string => name.normalize('NFKD').replace(/[^\p{L}]+/gu, '').toLowerCase();

/** Reads what the article text says of itself, and offers what its author has not entered. */
@Injectable()
export class Prefill {
  constructor(private readonly database: Database, private readonly store: FileStore, private readonly contributors: Contributors) {}

  /** Null where there is nothing to offer. */
  async of(manuscript: Pick<Manuscript, 'files' | 'publication' | 'contributors'>): Promise<Read | null> {
    const { files, publication, contributors } = manuscript;
    const text = files.findLast(({ component, mediaType, size }) => component === 'articleText' && mediaType === docx.mediaType && size <= largest);
    const lacking = !publication.title[publication.language] || !publication.abstract[publication.language] || contributors.length < 2;
    if (!text || !lacking) return null;
    const row = await this.database.one<{ key: string }>('select key from stored_file where id = $1', [text.fileId]);
    const read = row && readDocx(await buffer(this.store.read(row.key)));
    if (!read) return null;
    const entered = contributors.map((one) => same(nameOfContributor(one)));
    const offer = {
      title: publication.title[publication.language] ? null : read.title, abstract: publication.abstract[publication.language] ? null : read.abstract,
      authors: contributors.length < 2 ? read.authors.filter((name) => !entered.includes(same(name))) : [],
    };
    return offer.title || offer.abstract || offer.authors.length > 0 ? offer : null;
  }

  /** Enters the names, and nothing else of anyone: what is missing, and the permission of each, is asked of the author on the next page (B2). Within a transaction. */
  async enter(manuscript: Manuscript, authors: readonly string[], actor: Actor): Promise<void> {
    for (const name of authors) {
      const words = name.split(' ');
      await this.contributors.add(bylineOf(manuscript), {
        role: 'author', corresponding: false, salutation: null, givenName: words.slice(0, -1).join(' '), middleName: null, familyName: words.at(-1) ?? '', suffix: null, email: null, country: null, orcid: null,
        website: null, affiliation: {}, biography: {}, waiver: null, identifiers: [],
      }, { by: actor, source: 'submitter', permission: false });
    }
  }
}
