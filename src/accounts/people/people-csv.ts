import { stringify } from 'csv-stringify/sync';
import type { Translator } from '../../platform/i18n/translator.js';
import type { ListedPerson } from './people.query.js';

/** Lets a spreadsheet see that the letters are UTF-8. */
const mark = '\uFEFF';

/** Dates of a file for machines: the same in every language. */
const day = (moment: Date | null): string => moment?.toISOString().slice(0, 10) ?? '';

/** People as lines of a CSV file. Of someone out of reach only what the work needs has a value (A17). A cell that a spreadsheet would run as a formula is text (X30). */
export class PeopleCsv {
  constructor(private readonly tr: Translator, private readonly inJournal: boolean) {}

  head(): string {
    const { t } = this.tr;
    const keys = ['person.familyName', 'person.givenName', 'person.email', 'person.affiliation', 'person.orcid', 'person.interests', 'people.roles', 'people.state', 'person.username', 'person.country', 'person.registeredAt', 'person.lastSignInAt'];
    return mark + this.lines([keys.map((key) => t(key))]);
  }

  rows(people: readonly ListedPerson[]): string {
    return this.lines(people.map((person) => [
      person.familyName ?? '', person.givenName ?? '', person.email ?? '', person.affiliation ?? '', person.orcid ?? '', person.interests.join('; '), this.roles(person),
      person.state ? this.tr.t(`people.state.${person.state}`) : '', person.username ?? '', person.country ?? '', day(person.registeredAt), day(person.lastSignInAt),
    ]));
  }

  private roles({ roles }: ListedPerson): string {
    return roles.map(({ role, journal }) => (this.inJournal ? this.tr.t(`role.${role}`) : `${this.tr.t(`role.${role}`)}, ${this.tr.pick(journal).text}`)).join('; ');
  }

  private lines(cells: readonly string[][]): string {
    return stringify(cells as string[][], { escape_formulas: true, record_delimiter: 'windows' });
  }
}
