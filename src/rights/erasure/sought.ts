import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { subjectValues, type DataSubject } from '../holdings/data-subject.js';
import { Holdings, type Field } from '../holdings/holdings.js';

/** What is looked for after an erasure, in lower case. `sure` can be said of nobody else; `alike` may be a word that others use too. */
export interface Strings {
  sure: string[];
  alike: string[];
}

export interface Sought extends Strings {
  /** Those known to be theirs: the rows of another address that stands in their texts are another's. */
  addresses: string[];
}

/** What has the form of an ORCID iD, an address, a telephone number: nobody shares it. */
const sure = /@|^\+?[\d\s()-]{7,}$|\d{4}-\d{4}-\d{4}-\d{3}[\dx]|^https?:/;

/** What the platform writes by itself is the same for everyone. */
const isText = ({ type, datum: { reads, source } }: Field): boolean => /^(text|citext)(\[\])?$/.test(type) && !reads && (!source.includes('system') || source.includes('self'));

/** The longest piece without anything that is written otherwise in a JSON text, a mail or a page. */
const piece = (text: string): string => text.split(/["\\\n\r<>&’'“”«»]|=\s/).map((part) => part.trim()).sort((a, b) => b.length - a.length)[0]!.slice(0, 120);

/** What names a person or was written by them, read before it goes. */
@Injectable()
export class SoughtValues {
  constructor(private readonly database: Database, private readonly holdings: Holdings) {}

  async of(subject: DataSubject): Promise<Sought> {
    const [texts, shared] = [new Set(subject.addresses.map((address) => address.toLowerCase())), new Set<string>()];
    for (const holding of this.holdings.all()) {
      const fields = holding.own.filter(isText);
      if (!holding.about || fields.length === 0) continue;
      // Many come from one network with one browser.
      const into = fields.every(({ datum }) => datum.category === 'D') ? shared : texts;
      const array = fields.map(({ column, type }) => (type.endsWith('[]') ? `t."${column}"` : `array[t."${column}"::text]`)).join(' || ');
      const rows = await this.database.query<{ value: string }>(
        `select distinct value from (select unnest(${array}) as value from "${holding.table}" t where ${holding.about}) v where value is not null and $1::integer is not distinct from $1 and $2::text[] is not distinct from $2`, subjectValues(subject),
      );
      for (const { value } of rows) into.add(piece(value.toLowerCase()));
    }
    const names = await this.names(subject);
    const all = [...texts].filter((text) => text.length >= 4);
    const isWord = (text: string): boolean => /\p{L}{4}/u.test(text);
    const isSure = (text: string): boolean => sure.test(text) || text.length >= 30;
    return { addresses: [...subject.addresses], sure: [...new Set([...names.whole, ...all.filter(isSure)])], alike: [...new Set([...names.parts, ...shared, ...all.filter((text) => !isSure(text))])].filter(isWord).filter((text) => !names.whole.includes(text)) };
  }

  /** The whole name in both orders, and its parts. */
  private async names({ personId }: DataSubject): Promise<{ whole: string[]; parts: string[] }> {
    const person = personId === null ? null : await this.database.one<{ given: string | null; family: string | null; username: string | null }>(
      `select lower(p.given_name) as given, lower(p.family_name) as family, lower(a.username::text) as username from person p left join account a on a.person_id = p.id where p.id = $1`, [personId],
    );
    if (!person) return { whole: [], parts: [] };
    const { given, family, username } = person;
    return { whole: given && family ? [`${given} ${family}`, `${family}, ${given}`] : [], parts: [family, username].filter((part) => part !== null && part.length >= 4) as string[] };
  }
}
