import type { NoticeKey } from './notices.js';
import type { ObstacleKey } from './obstacles.js';
import type { Stage } from './stages.js';

/** One editorial move. `to: 'before'` is the stage that the row remembers; a move whose `to` is among its `from` keeps the stage and still counts. */
export interface Move {
  from: readonly Stage[];
  to: Stage | 'before' | 'same';
  /** The action of the policy that allows it. */
  action: string;
  /** What must not stand in the way. */
  unless?: readonly ObstacleKey[];
  tells: readonly NoticeKey[];
  /** How it closes the open round of review. */
  closesRound?: 'revisions' | 'resubmit' | 'accepted' | 'declined' | 'cancelled' | 'withdrawn' | 'superseded';
  opensRound?: true;
}

/** THE table of moves. Only `Moves.make` writes a stage, and only along a row of this table. */
export const moves = {
  submit: { from: ['draft'], to: 'submission', action: 'submission.complete', unless: ['incomplete', 'noSubstitute'], tells: ['submittedToEditors', 'submittedToAuthor', 'submittedToContributors'] },
  /** A finished article that the journal publishes without its workflow: nobody submits it, and it begins where others end. */
  enterFinished: { from: ['draft'], to: 'production', action: 'submission.finish', tells: ['enteredToContributors'] },
  sendToReview: { from: ['submission'], to: 'review', action: 'submission.decide', opensRound: true, tells: ['inReview'] },
  acceptWithoutReview: { from: ['submission'], to: 'copyediting', action: 'submission.decide', tells: ['accepted'] },
  deskDecline: { from: ['submission'], to: 'declined', action: 'submission.decide', tells: ['declined'] },
  requestRevisions: { from: ['review'], to: 'same', action: 'submission.decide', unless: ['noOpenRound'], closesRound: 'revisions', tells: ['revisionsRequested'] },
  resubmitForReview: { from: ['review'], to: 'same', action: 'submission.decide', unless: ['noOpenRound'], closesRound: 'resubmit', tells: ['resubmitRequested'] },
  newRound: { from: ['review'], to: 'same', action: 'submission.decide', closesRound: 'superseded', opensRound: true, tells: [] },
  cancelFirstRound: { from: ['review'], to: 'submission', action: 'submission.decide', unless: ['noOpenRound', 'laterRound', 'reviewerAccepted'], closesRound: 'cancelled', tells: [] },
  cancelRound: { from: ['review'], to: 'same', action: 'submission.decide', unless: ['noOpenRound', 'firstRound', 'reviewerAccepted'], closesRound: 'cancelled', tells: [] },
  accept: { from: ['review'], to: 'copyediting', action: 'submission.decide', closesRound: 'accepted', tells: ['accepted'] },
  decline: { from: ['review'], to: 'declined', action: 'submission.decide', closesRound: 'declined', tells: ['declined'] },
  undoDecline: { from: ['declined'], to: 'before', action: 'submission.decide', tells: ['declineUndone'] },
  recommend: { from: ['review'], to: 'same', action: 'submission.recommend', tells: ['recommended'] },
  sendToProduction: { from: ['copyediting'], to: 'production', action: 'submission.produce', tells: ['inProduction'] },
  backToCopyediting: { from: ['production'], to: 'copyediting', action: 'submission.produce', tells: [] },
  backToReview: { from: ['copyediting'], to: 'review', action: 'submission.decide', unless: ['nobodySubmitted'], opensRound: true, tells: [] },
  schedule: { from: ['production'], to: 'scheduled', action: 'submission.publish', unless: ['noTitle', 'noGalley', 'noIssue', 'noAgreement', 'heldBack'], tells: ['scheduled'] },
  publish: { from: ['production', 'scheduled'], to: 'published', action: 'submission.publish', unless: ['noTitle', 'noGalley', 'noAgreement', 'heldBack'], tells: ['published'] },
  /** After publication the stage stays, and another version is prepared beside the one that readers have. */
  beginVersion: { from: ['published'], to: 'same', action: 'submission.publish', unless: ['versionOpen'], tells: [] },
  wordVersion: { from: ['published'], to: 'same', action: 'submission.publish', unless: ['noVersion'], tells: [] },
  abandonVersion: { from: ['published'], to: 'same', action: 'submission.publish', unless: ['noVersion'], tells: [] },
  publishVersion: { from: ['published'], to: 'same', action: 'submission.publish', unless: ['noVersion', 'noTitle', 'noGalley', 'heldBack'], tells: ['versionPublished', 'versionToCoAuthors'] },
  unpublish: { from: ['published', 'scheduled'], to: 'production', action: 'submission.publish', unless: ['versionOpen', 'removed'], tells: ['unpublished'] },
  withdraw: { from: ['submission', 'review'], to: 'withdrawn', action: 'submission.withdraw', closesRound: 'withdrawn', tells: ['withdrawn'] },
  transfer: { from: ['submission', 'review'], to: 'same', action: 'submission.transfer', tells: ['transferred'] },
  /** To another journal, where it begins anew: here it ends, and what reviewers wrote stays. */
  transferAway: { from: ['submission', 'review'], to: 'withdrawn', action: 'submission.transfer', closesRound: 'withdrawn', tells: ['transferred'] },
} as const satisfies Record<string, Move>;

export type MoveKey = keyof typeof moves;
export const moveKeys = Object.keys(moves) as MoveKey[];
export const moveOf = (key: MoveKey): Move => moves[key];
export const isMove = (text: string): text is MoveKey => Object.hasOwn(moves, text);
