import type { RightsPart } from '../rights-part.js';
import { Erasure } from './erasure.entity.js';
import { ErasureController } from './erasure.controller.js';
import { erasureData } from './erasure.data.js';
import { ErasureLines } from './erasure-lines.js';
import { ErasurePages } from './erasure-pages.js';
import { erasurePolicy } from './erasure.policy.js';
import { erasureTexts } from './erasure.texts.js';
import { Erasures } from './erasures.js';
import { EraseSubject } from './erase-subject.js';
import { ErasePeople } from './erase-people.js';
import { ErasureWords } from './erasure-words.js';
import { Leavings } from './leavings.js';
import { LineWords } from './line-words.js';
import { ErasurePlan } from './plan.js';
import { SearchDatabase } from './search-database.js';
import { SearchFiles } from './search-files.js';
import { SoughtValues } from './sought.js';
import { WhatHinders } from './what-hinders.js';
import { erasureUrls } from './urls.js';

/** Erasure: planned from the data maps, carried out by a job, and proven by a search of everything (R13). */
export const erasurePart: RightsPart = {
  controllers: [ErasureController],
  providers: [ErasureLines, ErasurePages, ErasurePlan, Erasures, ErasePeople, EraseSubject, ErasureWords, Leavings, LineWords, SearchDatabase, SearchFiles, SoughtValues, WhatHinders],
  exports: [ErasePeople, EraseSubject],
  entities: [Erasure],
  maps: [erasureData],
  rules: erasurePolicy,
  texts: [erasureTexts],
  requestTools: [{ order: 1, label: 'erasure.open', kinds: ['erasure', 'withdrawal', 'objection'], href: erasureUrls.erasure }],
  automated: [{
    job: 'rights.finish',
    words: {
      en: 'Once a request for erasure is closed and the last letter has left, the address and the words of the request go too.', nb: 'Når en henvendelse om sletting er avsluttet og det siste brevet er sendt, slettes også adressen og ordene i henvendelsen.', nn: 'Når ein førespurnad om sletting er avslutta og det siste brevet er sendt, blir også adressa og orda i førespurnaden sletta.',
    },
  }],
};
