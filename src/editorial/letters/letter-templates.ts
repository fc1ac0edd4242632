import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Language } from '../../platform/i18n/texts.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { found } from '../../platform/web/problems.js';
import { letterKind, type LetterKind } from './letter-kinds.js';
import { LetterTemplate } from './letter-template.entity.js';
import { filled, type LetterWords } from './letter-words.js';

/** The standard words of a letter, with its variables in their places. */
export function standardWords({ subject, text, variables }: LetterKind, { t }: Translator): LetterWords {
  const places = Object.fromEntries(variables.map((name) => [name, `{{${name}}}`]));
  return { subject: t(subject, places), text: t(text, places) };
}

/** The words of letters: the journal's own where it has some, the standard ones otherwise. */
@Injectable()
export class LetterTemplates {
  constructor(private readonly database: Database) {}

  /** The words of one letter, for each language in which it is asked for; one query. */
  async of(key: string, journalId: number): Promise<(translator: Translator, values: Readonly<Record<string, string>>) => LetterWords> {
    const kind = found(letterKind(key));
    const own = await this.database.manager.findBy(LetterTemplate, { journalId, letter: key });
    return (translator, values) => {
      const template = own.find(({ language }) => language === translator.language);
      const words = template ? { subject: template.subject, text: template.body } : standardWords(kind, translator);
      return { subject: filled(words.subject, values), text: filled(words.text, values) };
    };
  }

  async own(journalId: number): Promise<LetterTemplate[]> {
    return this.database.manager.findBy(LetterTemplate, { journalId });
  }

  async find(journalId: number, letter: string, language: Language): Promise<LetterTemplate | null> {
    return this.database.manager.findOneBy(LetterTemplate, { journalId, letter, language });
  }
}
