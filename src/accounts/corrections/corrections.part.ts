import type { Part } from '../../access/part.js';
import { CorrectionLetters } from './correction-letters.js';
import { correctionData } from './correction.data.js';
import { Correction } from './correction.entity.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsPages } from './corrections-pages.js';
import { correctionsPolicy } from './corrections.policy.js';
import { CorrectionsQuery } from './corrections.query.js';
import { correctionsTexts } from './corrections.texts.js';
import { SettleCorrection } from './settle-correction.js';
import { SuggestController } from './suggest.controller.js';
import { SuggestCorrection } from './suggest-correction.js';
import { correctionsUrls } from './urls.js';

/** What staff may not edit they may say is wrong (A17). */
export const correctionsPart: Part = {
  controllers: [SuggestController, CorrectionsController],
  providers: [CorrectionLetters, CorrectionsPages, CorrectionsQuery, SettleCorrection, SuggestCorrection],
  entities: [Correction],
  maps: [correctionData],
  rules: correctionsPolicy,
  texts: [correctionsTexts],
  personLinks: [{ order: 5, label: 'correction.tab', action: 'correction.suggest', href: ({ journal, lang, person }) => (journal === null ? null : correctionsUrls.suggest({ journal, lang, person })) }],
  navigation: [
    { place: 'platformStaff', order: 4, label: 'correction.all.title', href: correctionsUrls.list, action: 'correction.list' },
    { place: 'profile', group: 'profile.group.me', order: 28, label: 'correction.own.title', href: correctionsUrls.own, action: 'correction.readOwn' },
  ],
  automated: [{
    job: 'corrections.expire',
    words: {
      en: 'A correction that a journal suggested about you is erased {corrections} after it was decided, at latest after {correctionsOpen}.',
      nb: 'En rettelse som et tidsskrift har foreslått om deg, slettes {corrections} etter at den er avgjort, senest etter {correctionsOpen}.',
      nn: 'Ei retting som eit tidsskrift har foreslått om deg, blir sletta {corrections} etter at ho er avgjord, seinast etter {correctionsOpen}.',
    },
  }],
};
