import { withheld } from '../../platform/i18n/withheld.js';
import { holdsRestrictedName, isRestricted, isRestrictedAddress, namesRestricted } from './restricted.js';

const joined = (alias: string, columns: readonly string[]): string => `concat_ws(' ', ${columns.map((column) => `${alias}.${column}`).join(', ')})`;
const short = ['given_name', 'family_name'];
const full = ['given_name', 'middle_name', 'family_name'];
const ofPerson = (p: string, columns: readonly string[]): string => `case when ${isRestricted(`${p}.id`, 'lists')} then '${withheld}' else ${joined(p, columns)} end`;

/** In SQL: the name of a person as colleagues see it; of someone whose data is restricted none (R4). */
export const shownName = (p: string): string => ofPerson(p, short);
export const shownFullName = (p: string): string => ofPerson(p, full);

/** In SQL: by what such names are sorted. A name that is not shown is not told by its place either. */
export const sortedName = (p: string): string => `case when not ${isRestricted(`${p}.id`, 'lists')} then ${joined(p, ['family_name', 'given_name'])} end`;

/** In SQL: the same for a line of a byline. */
export const shownContributor = (c: string, columns: readonly string[] = short): string => `case when ${namesRestricted(c, 'lists')} then '${withheld}' else ${joined(c, columns)} end`;
export const wholeByline = [...full, 'suffix'];

/** In SQL: what else stands in a line of a byline, unless it is of someone whose data is restricted. */
export const shownBeside = (c: string, column: string): string => `case when not ${namesRestricted(c, 'lists')} then ${column} end`;

/** In SQL: to whom a message went. */
export const shownTo = (m: string): string => `case when (${m}.person_id is not null and ${isRestricted(`${m}.person_id`, 'lists')}) or ${isRestrictedAddress(`${m}.to_address`, 'lists')} then '${withheld}' else ${m}.to_name end`;

/**
 * In SQL: what a file is called. One that was sent by someone whose data is restricted, or whose name holds the name of such a person, goes by what it
 * is and its ending. `reader` sees what they sent themselves under their own name for it.
 */
export const shownFileName = ({ name, by, called, reader = 'null' }: { name: string; by: string; called: string; reader?: string }): string =>
  `case when ${by} is distinct from ${reader}::integer and (${isRestricted(by, 'lists')} or ${holdsRestrictedName(name, 'lists')}) then concat(${called}, substring(${name} from '\\.[A-Za-z0-9]{1,8}$')) else ${name} end`;
/** The same for a file `f` of a manuscript, stored as `sf`. */
export const shownWorkFile = (f: string, sf: string, reader = 'null'): string => shownFileName({ name: `${sf}.original_name`, by: `${f}.uploader_id`, called: `${f}.component, '-', ${f}.submission_id`, reader });
