import type { EditorialPart } from '../editorial-part.js';
import { ChangeLetter } from './change-letter.js';
import { letterTemplateData } from './letter-template.data.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplates } from './letter-templates.js';
import { LettersController } from './letters.controller.js';
import { lettersPolicy } from './letters.policy.js';
import { lettersTexts } from './letters.texts.js';
import { lettersUrls } from './urls.js';

/** The words of the letters that a journal sends, in each language. */
export const lettersPart: EditorialPart = {
  controllers: [LettersController],
  providers: [ChangeLetter, LetterTemplates],
  entities: [LetterTemplate],
  maps: [letterTemplateData],
  texts: [lettersTexts],
  rules: lettersPolicy,
  navigation: [{ place: 'journalSettings', group: 'journals.group.letters', order: 30, label: 'letters.title', href: lettersUrls.list, action: 'letter.list' }],
};
