import { languages, type Catalogue, type Language } from './texts.js';

/** A text of the journal's own content, by language (BCP 47). */
export type Localized = Partial<Record<string, string>>;

/** Speaks one language: texts, dates, numbers and the fallback of localized content. */
export class Translator {
  private readonly formatters = new Map<string, unknown>();

  constructor(private readonly catalogue: Catalogue, readonly language: Language, private readonly timeZone = 'Europe/Oslo') {}

  t = (key: string, args?: Record<string, unknown>): string => this.catalogue.text(this.language, key, args);

  date(moment: Date): string {
    return this.made('date', () => new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: this.timeZone })).format(moment);
  }

  dateTime(moment: Date): string {
    return this.made('dateTime', () => new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: this.timeZone })).format(moment);
  }

  time(moment: Date): string {
    return this.made('time', () => new Intl.DateTimeFormat(this.locale, { timeStyle: 'short', timeZone: this.timeZone })).format(moment);
  }

  number(value: number): string {
    return this.made('number', () => new Intl.NumberFormat(this.locale)).format(value);
  }

  /** Short, for the scale of a picture: 12k. */
  compact(value: number): string {
    return value < 10_000 ? this.number(value) : this.made('compact', () => new Intl.NumberFormat(this.locale, { notation: 'compact', maximumSignificantDigits: 3 })).format(value);
  }

  /** A share of one. */
  percent(share: number): string {
    return this.made('percent', () => new Intl.NumberFormat(this.locale, { style: 'percent', maximumSignificantDigits: 2 })).format(share);
  }

  /** A day as it stands below a picture. */
  dayShort(moment: Date): string {
    return this.made('dayShort', () => new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'short', timeZone: this.timeZone })).format(moment);
  }

  month(moment: Date): string {
    return this.made('month', () => new Intl.DateTimeFormat(this.locale, { month: 'long', year: 'numeric', timeZone: this.timeZone })).format(moment);
  }

  /** A month as it stands below a picture; January says of which year. */
  monthName(moment: Date): string {
    const style = this.made('january', () => new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: this.timeZone })).format(moment) === '1' ? 'year' : 'plain';
    return this.made(`monthName ${style}`, () => new Intl.DateTimeFormat(this.locale, { month: 'short', ...(style === 'year' ? { year: 'numeric' } : {}), timeZone: this.timeZone })).format(moment);
  }

  bytes(size: number): string {
    const [value, unit] = size < 1_000 ? [size, 'byte'] : size < 1_000_000 ? [size / 1_000, 'kilobyte'] : [size / 1_000_000, 'megabyte'];
    const maximumFractionDigits = value < 10 ? 1 : 0;
    return this.made(`${unit} ${maximumFractionDigits}`, () => new Intl.NumberFormat(this.locale, { style: 'unit', unit, maximumFractionDigits })).format(value);
  }

  list(items: readonly string[]): string {
    return this.made('list', () => new Intl.ListFormat(this.locale, { type: 'conjunction' })).format(items);
  }

  country(code: string | null): string {
    return code ? (this.made('country', () => new Intl.DisplayNames(this.locale, { type: 'region', fallback: 'code' })).of(code) ?? code) : '';
  }

  languageName(code: string): string {
    return this.made('language', () => new Intl.DisplayNames(this.locale, { type: 'language', fallback: 'code' })).of(code) ?? code;
  }

  /** The content in the reader's language, or in the nearest one that has it: nn → nb, nb → nn, then English, then whatever there is. */
  pick(content: Localized | null): { text: string; lang: string } {
    const order = [this.language, ...(this.language === 'nn' ? ['nb'] : this.language === 'nb' ? ['nn'] : []), 'en', ...languages, ...Object.keys(content ?? {})];
    const lang = order.find((code) => content?.[code]);
    return lang ? { text: content?.[lang] ?? '', lang } : { text: '', lang: this.language };
  }

  /** Formatters are slow to make and are made once. */
  private made<F>(key: string, make: () => F): F {
    if (!this.formatters.has(key)) this.formatters.set(key, make());
    return this.formatters.get(key) as F;
  }

  private get locale(): string {
    return this.language === 'en' ? 'en-GB' : this.language;
  }
}
