import type { Part } from '../../access/part.js';
import { BlockAccount } from './block-account.js';
import { blockData } from './block.data.js';
import { Block } from './block.entity.js';
import { BlockLetters } from './block-letters.js';
import { BlocksController } from './blocks.controller.js';
import { BlocksDesk } from './blocks-desk.js';
import { blocksPolicy } from './blocks.policy.js';
import { BlocksQuery } from './blocks.query.js';
import { blocksTexts } from './blocks.texts.js';
import { JournalBlocksController } from './journal-blocks.controller.js';
import { KeptOutPages } from './kept-out-pages.js';
import { blocksUrls } from './urls.js';

/** Closing an account to its owner for a time, with a reason (A13). */
export const blocksPart: Part = {
  controllers: [BlocksController, JournalBlocksController],
  providers: [BlockAccount, BlockLetters, BlocksDesk, BlocksQuery, KeptOutPages],
  entities: [Block],
  maps: [blockData],
  rules: blocksPolicy,
  texts: [blocksTexts],
  personLinks: [{
    order: 30, label: 'block.tab', action: 'block.list',
    href: ({ lang, journal, person }) => (journal === null ? blocksUrls.list({ lang, person }) : blocksUrls.journalList({ journal, lang, person })),
  }],
  automated: [{
    job: 'blocks.expire',
    words: {
      en: 'A block of your account ends on its last day, and is forgotten {blocks} later.', nb: 'En sperring av kontoen din tar slutt på sin siste dag og glemmes {blocks} etter.', nn: 'Ei sperring av kontoen din tek slutt på den siste dagen sin og blir gløymd {blocks} etter.',
    },
  }],
};
