import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
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

/** Says one letter in the language of whoever reads it. */
export type Sayer = (translator: Translator, values: Readonly<Record<string, string>>) => LetterWords;

/** The words of letters: the journal's own where it has some, the standard ones otherwise. */
@Injectable()
export class LetterTemplates {
  constructor(private readonly database: Database) {}

  /** The words of one letter, for each language in which it is asked for; one query. */
  async of(key: string, journalId: number): Promise<Sayer> {
    return (await this.ofAll([key], journalId))(key);
  }

  /** The words of several letters; one query. */
  async ofAll(keys: readonly string[], journalId: number): Promise<(key: string) => Sayer> {
    const own = keys.length === 0 ? [] : await this.database.manager.findBy(LetterTemplate, { journalId, letter: In([...keys]) });
    return (key) => (translator, values) => {
      const template = own.find(({ letter, language }) => letter === key && language === translator.language);
      const words = template ? { subject: template.subject, text: template.body } : standardWords(found(letterKind(key)), translator);
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
