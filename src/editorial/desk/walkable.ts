import type { FileArea } from '../submission-file.entity.js';
import type { MoveKey } from '../workflow.js';

/** How a move is walked on its page: which files go along and where to, and how strongly the button is drawn. */
export interface Walk {
  files?: { from: readonly FileArea[]; to: FileArea; needed: boolean };
  look: 'primary' | 'secondary' | 'danger';
}

/** The moves that an editor makes on a page of their own, in the order in which they are offered. */
export const walkable: Partial<Record<MoveKey, Walk>> = {
  recommend: { look: 'primary' },
  sendToReview: { files: { from: ['submission'], to: 'review', needed: true }, look: 'primary' },
  acceptWithoutReview: { files: { from: ['submission'], to: 'finalDraft', needed: false }, look: 'secondary' },
  deskDecline: { look: 'danger' },
  accept: { files: { from: ['revision', 'review'], to: 'finalDraft', needed: false }, look: 'primary' },
  requestRevisions: { look: 'secondary' },
  resubmitForReview: { look: 'secondary' },
  newRound: { files: { from: ['revision', 'review'], to: 'review', needed: true }, look: 'secondary' },
  cancelFirstRound: { look: 'secondary' },
  cancelRound: { look: 'secondary' },
  decline: { look: 'danger' },
  undoDecline: { look: 'secondary' },
  sendToProduction: { files: { from: ['copyedited', 'finalDraft'], to: 'productionReady', needed: false }, look: 'primary' },
  backToReview: { files: { from: ['finalDraft'], to: 'review', needed: false }, look: 'secondary' },
  schedule: { look: 'primary' },
  publish: { look: 'primary' },
  publishVersion: { look: 'primary' },
  backToCopyediting: { look: 'secondary' },
  unpublish: { look: 'danger' },
};
