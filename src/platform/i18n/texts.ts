import { IntlMessageFormat } from 'intl-messageformat';

export const languages = ['en', 'nb', 'nn'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);

/** Each language's name for itself. */
export const languageNames: Record<Language, string> = { en: 'English', nb: 'Bokmål', nn: 'Nynorsk' };

export type Texts = Record<string, Record<Language, string>>;
type Arguments = Record<string, unknown>;

/** Lets the compiler see that every text has every language. A text may use ICU plurals: {count, plural, one {# file} other {# files}}. */
export const defineTexts = <T extends Texts>(texts: T): T => texts;

/** All texts of the interface, joined from the rooms. */
export class Catalogue {
  private readonly texts: Texts = {};
  private readonly formats = new Map<string, IntlMessageFormat>();

  constructor(parts: readonly Texts[]) {
    for (const part of parts) {
      for (const [key, words] of Object.entries(part)) {
        if (this.texts[key]) throw new Error(`The text ${key} is defined twice.`);
        this.texts[key] = words;
      }
    }
  }

  keys(): string[] {
    return Object.keys(this.texts);
  }

  has(key: string): boolean {
    return key in this.texts;
  }

  text(language: Language, key: string, args: Arguments = {}): string {
    const words = this.texts[key];
    if (!words) throw new Error(`The text ${key} is not defined.`);
    if (!words[language].includes('{')) return words[language];
    const id = `${language} ${key}`;
    let format = this.formats.get(id);
    if (!format) {
      format = new IntlMessageFormat(words[language], language, undefined, { ignoreTag: true });
      this.formats.set(id, format);
    }
    return String(format.format(args as Record<string, string>));
  }
}
