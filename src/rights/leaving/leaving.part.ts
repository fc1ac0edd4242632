import type { RightsPart } from '../rights-part.js';
import { consentsUrls } from '../../accounts/consents/urls.js';
import { ERASE_AGAIN } from '../ledger/erase-again.js';
import { EraseAccountData } from './erase-account-data.js';
import { Leave } from './leave.js';
import { LeavingAgain } from './leaving-again.js';
import { LeavingController } from './leaving.controller.js';
import { leavingData } from './leaving.data.js';
import { Leaving } from './leaving.entity.js';
import { LeavingLetters } from './leaving-letters.js';
import { LeavingPages } from './leaving-pages.js';
import { leavingPolicy } from './leaving.policy.js';
import { LeavingSweep } from './leaving-sweep.js';
import { leavingTexts } from './leaving.texts.js';
import { LiveWork } from './live-work.js';
import { ReviewChoice } from './review-choice.js';
import { ReviewChoiceController } from './review-choice.controller.js';
import { LeftByStaff } from './staff-work.js';
import { WorkChosen } from './work-chosen.js';

/** Withdrawing the consent that an account rests on, with work under way or without (R17). */
export const leavingPart: RightsPart = {
  controllers: [LeavingController, ReviewChoiceController],
  providers: [EraseAccountData, Leave, LeavingAgain, LeavingLetters, LeavingPages, LeavingSweep, LeftByStaff, LiveWork, ReviewChoice, WorkChosen, { provide: ERASE_AGAIN, useExisting: LeavingAgain }],
  entities: [Leaving],
  maps: [leavingData],
  onMerge: { pointers: [{ table: 'leaving', column: 'person_id', how: 'drop' }] },
  rules: leavingPolicy,
  texts: [leavingTexts],
  automated: [{
    job: 'leaving.finish',
    words: {
      en: 'Where someone has closed their account, a review about which they say nothing for 7 days is given up, and their name and address are erased once their work is done.',
      nb: 'Når noen har avsluttet kontoen sin, oppgis en vurdering de ikke har sagt noe om på 7 dager, og navnet og adressen slettes når arbeidet deres er ferdig.',
      nn: 'Når nokon har avslutta kontoen sin, blir ei vurdering dei ikkje har sagt noko om på 7 dagar, gjeven opp, og namnet og adressa blir sletta når arbeidet deira er ferdig.',
    },
  }],
  navigation: [{ place: 'profile', group: 'profile.group.privacy', order: 72, label: 'leaving.title', href: consentsUrls.account, action: 'account.leave' }],
};
