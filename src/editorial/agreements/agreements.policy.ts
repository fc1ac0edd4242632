import { always, type Rules } from '../../access/policy.js';
import { afterAcceptance, conflict, isEntered, isReviewer, isSubmitter } from '../facts.js';

export const agreementsPolicy = {
  'agreement.settings': { on: 'journal', allow: { manager: always }, whileActing: false },
  'agreement.see': { on: 'submission', allow: { webAdmin: afterAcceptance, manager: afterAcceptance, editor: afterAcceptance, productionEditor: afterAcceptance }, never: [...conflict, isEntered] },
  /** Asks again, or goes on without. */
  'agreement.handle': { on: 'submission', allow: { manager: afterAcceptance, editor: afterAcceptance, productionEditor: afterAcceptance }, never: [...conflict, isEntered], whileActing: false },
  /** The author's own word: nobody gives it for them. */
  'agreement.accept': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, never: [isReviewer], whileActing: false },
} satisfies Rules;
