import { appealsPart } from './appeals/appeals.part.js';
import { agreementsPart } from './agreements/agreements.part.js';
import { assignmentsPart } from './assignments/assignments.part.js';
import { attachmentsPart } from './attachments/attachments.part.js';
import { authoringPart } from './authoring/authoring.part.js';
import { bouncedPart } from './bounced/bounced.part.js';
import { byLinkPart } from './authoring/by-link/by-link.part.js';
import { bylinesPart } from './bylines/bylines.part.js';
import { circularsPart } from './circulars/circulars.part.js';
import { cleaningPart } from './cleaning/cleaning.part.js';
import { checksPart } from './checks/checks.part.js';
import { corePart } from './core.part.js';
import { deskPart } from './desk/desk.part.js';
import type { EditorialPart } from './editorial-part.js';
import { ethicsPart } from './ethics/ethics.part.js';
import { htmlPartsPart } from './html-parts/html-parts.part.js';
import { followingPart } from './following/following.part.js';
import { formsPart } from './forms/forms.part.js';
import { finderPart } from './finder/finder.part.js';
import { discussionsPart } from './discussions/discussions.part.js';
import { finishedPart } from './finished/finished.part.js';
import { historyPart } from './history/history.part.js';
import { draftsPart } from './drafts/drafts.part.js';
import { lettersPart } from './letters/letters.part.js';
import { listPart } from './list/list.part.js';
import { prefillPart } from './prefill/prefill.part.js';
import { remindersPart } from './reminders/reminders.part.js';
import { overridesPart } from './overrides/overrides.part.js';
import { retentionPart } from './retention/retention.part.js';
import { transfersPart } from './transfers/transfers.part.js';
import { thanksPart } from './thanks/thanks.part.js';
import { reviewPart } from './review/review.part.js';
import { suggestionsPart } from './suggestions/suggestions.part.js';
import { specialIssuesPart } from './special-issues/special-issues.part.js';
import { tasksPart } from './tasks/tasks.part.js';
import { versionsPart } from './versions/versions.part.js';

/** What the room of editorial work is made of. */
export const editorialParts: readonly EditorialPart[] = [
  corePart,
  authoringPart,
  byLinkPart,
  prefillPart,
  listPart,
  deskPart,
  htmlPartsPart,
  reviewPart,
  cleaningPart,
  attachmentsPart,
  lettersPart,
  draftsPart,
  overridesPart,
  transfersPart,
  historyPart,
  bylinesPart,
  followingPart,
  bouncedPart,
  appealsPart,
  circularsPart,
  ethicsPart,
  assignmentsPart,
  remindersPart,
  suggestionsPart,
  finderPart,
  formsPart,
  discussionsPart,
  tasksPart,
  thanksPart,
  retentionPart,
  checksPart,
  finishedPart,
  agreementsPart,
  versionsPart,
  specialIssuesPart,
];
