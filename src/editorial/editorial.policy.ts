import { always, type Rule, type Rules } from '../access/policy.js';
import {
  afterAcceptance, beforeAcceptance, conflict, ifAssigned, ifAssignedIn, ifAssignedToDecide, ifAssignedToRecommend, isEntered, isItsReviewer, isReviewer, isSubmitter, isSubmitterAskedToRevise, isSubmitterOfDraft, submitted, type SubmissionFacts,
} from './facts.js';

type OnSubmission = Rule<SubmissionFacts>;

const readers: OnSubmission['allow'] = {
  webAdmin: submitted, manager: submitted, editor: submitted, productionEditor: afterAcceptance,
  sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor'), editorialAssistant: ifAssigned('editorialAssistant'),
  copyeditor: ifAssignedIn('copyeditor', 'copyediting'), layoutEditor: ifAssignedIn('layoutEditor', 'production', 'scheduled'), proofreader: ifAssignedIn('proofreader', 'production', 'scheduled'),
};
const handlers: OnSubmission['allow'] = { manager: submitted, editor: submitted, sectionEditor: ifAssigned('sectionEditor'), guestEditor: ifAssigned('guestEditor') };
const producers: OnSubmission['allow'] = { manager: submitted, editor: submitted, productionEditor: afterAcceptance };

const staff = { manager: always, editor: always, productionEditor: always, sectionEditor: always, guestEditor: always, editorialAssistant: always, copyeditor: always, layoutEditor: always, proofreader: always };

export const editorialPolicy: Rules = {
  'desk.read': { on: 'platform', allow: { signedIn: always } },
  'submission.list': { on: 'journal', allow: { webAdmin: always, ...staff } },
  'submissionView.save': { on: 'journal', allow: { webAdmin: always, ...staff }, whileActing: false },
  'submission.listOwn': { on: 'journal', allow: { signedIn: always } },
  'submission.start': { on: 'journal', allow: { signedIn: always }, whileActing: false },
  'submission.read': { on: 'submission', allow: readers, never: conflict },
  /** Whoever reviews a work never sees it as its author, not even when acting as the author (X1). */
  'submission.readOwn': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, never: [isReviewer] },
  'submission.complete': { on: 'submission', allow: { signedIn: isSubmitterOfDraft }, whileActing: false },
  /** What the journal entered itself goes to its readers without a workflow. */
  'submission.finish': { on: 'submission', allow: { manager: isEntered, editor: isEntered, productionEditor: isEntered }, never: conflict, whileActing: false },
  'submission.revise': { on: 'submission', allow: { signedIn: isSubmitterAskedToRevise, link: isSubmitterAskedToRevise }, whileActing: false },
  'submission.withdraw': { on: 'submission', allow: { signedIn: isSubmitter, link: isSubmitter }, whileActing: false },
  'submission.edit': { on: 'submission', allow: { ...handlers, productionEditor: afterAcceptance, editorialAssistant: ifAssigned('editorialAssistant') }, never: conflict },
  'submission.assign': { on: 'submission', allow: { manager: submitted, editor: submitted }, never: conflict, whileActing: false },
  'submission.decide': { on: 'submission', allow: { manager: submitted, editor: submitted, sectionEditor: ifAssignedToDecide('sectionEditor'), guestEditor: ifAssignedToDecide('guestEditor') }, never: conflict, whileActing: false },
  'submission.recommend': { on: 'submission', allow: { sectionEditor: ifAssignedToRecommend('sectionEditor'), guestEditor: ifAssignedToRecommend('guestEditor') }, never: conflict, whileActing: false },
  'submission.transfer': { on: 'submission', allow: { manager: beforeAcceptance, editor: beforeAcceptance }, never: conflict, whileActing: false },
  'submission.copyedit': { on: 'submission', allow: { ...producers, sectionEditor: ifAssignedIn('sectionEditor', 'copyediting'), copyeditor: ifAssignedIn('copyeditor', 'copyediting') }, never: conflict },
  'submission.produce': { on: 'submission', allow: { ...producers, sectionEditor: ifAssigned('sectionEditor'), copyeditor: ifAssignedIn('copyeditor', 'copyediting') }, never: conflict, whileActing: false },
  'galley.edit': { on: 'submission', allow: { ...producers, layoutEditor: ifAssignedIn('layoutEditor', 'production', 'scheduled') }, never: conflict },
  'submission.publish': { on: 'submission', allow: producers, never: conflict, whileActing: false },
  'review.see': { on: 'submission', allow: { webAdmin: submitted, ...handlers, editorialAssistant: ifAssigned('editorialAssistant') }, never: conflict },
  'review.manage': { on: 'submission', allow: { ...handlers, editorialAssistant: ifAssigned('editorialAssistant') }, never: conflict, whileActing: false },
  /** The page that a mailed link opens knows no one; what it opens is bound to the link. */
  'reviewLink.open': { on: 'journal', allow: { anyone: always } },
  'authorLink.open': { on: 'journal', allow: { anyone: always } },
  /** Who reviews what stays closed to whoever acts for a reviewer (X4). */
  'review.read': { on: 'assignment', allow: { signedIn: isItsReviewer, link: isItsReviewer }, whileActing: false },
  'review.write': { on: 'assignment', allow: { signedIn: isItsReviewer, link: isItsReviewer }, whileActing: false },
};
