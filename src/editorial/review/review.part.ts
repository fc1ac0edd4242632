import { UnavailableReviewers } from './unavailable-reviewers.js';
import { LeftReviewers } from './left-reviewers.js';
import type { EditorialPart } from '../editorial-part.js';
import { ReportedReviewToAuthor, ReportedReviewToEditor } from './reported-review.js';
import { reviewTexts } from './review.texts.js';
import { reviewerTexts } from './reviewer.texts.js';
import { AnswerInvitation } from './answer-invitation.js';
import { AssignmentController } from './assignment.controller.js';
import { Assignments } from './assignment.query.js';
import { AssignmentEnding, CancelAssignment } from './cancel-assignment.js';
import { Candidates } from './candidates.query.js';
import { DeskReviewController } from './desk-review.controller.js';
import { DeskReviewPages } from './desk-review-pages.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationLinks } from './invitation-links.js';
import { InvitationPlace } from './invitation-place.js';
import { InvitationPages } from './invitation-pages.js';
import { InvitationRows } from './invitation.rows.js';
import { Invitees } from './invitees.js';
import { InviteReviewer } from './invite-reviewer.js';
import { ReviewLinkController } from './link.controller.js';
import { LinkPages } from './link-pages.js';
import { OpenByLink } from './open-by-link.js';
import { ReadReview } from './read-review.js';
import { ReviewDesk } from './review-desk.query.js';
import { ReviewFiles } from './review-files.query.js';
import { ReviewLetters } from './review-letters.js';
import { ReviewPanel } from './review-panel.query.js';
import { ReviewerPages } from './reviewer-pages.js';
import { ReviewerPast } from './reviewer-past.query.js';
import { ReviewerViews } from './reviewer-view.query.js';
import { StepDown } from './step-down.js';
import { WriteReport } from './write-report.js';
import { ReviewAssignment } from '../review-assignment.entity.js';
import { editorialUrls } from '../urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** Peer review: inviting, answering, reading, reporting. */
export const reviewPart: EditorialPart = {
  edited: [editedAt(ReviewAssignment, ['recommendation', 'commentsToAuthor', 'commentsToEditor', 'competingInterests', 'moreTimeReason', 'coReviewer', 'answers'], editorialUrls.assignment, {
    journal: '(select j.path from submission s join journal j on j.id = s.journal_id where s.id = t.submission_id)', assignment: 'case when coalesce(t.submitted_at, t.declined_at, t.cancelled_at) is null then t.public_id end',
  })],
  controllers: [InvitationController, DeskReviewController, ReviewLinkController, AssignmentController],
  providers: [LeftReviewers, StepDown, UnavailableReviewers,
    ReviewPanel, ReviewDesk, ReviewerViews, ReviewerPast, Assignments, Candidates, Invitees, InvitationRows, InvitationPlace, InvitationPages, InviteReviewer, ReviewLetters, InvitationLinks,
    LinkPages, OpenByLink, CancelAssignment, AssignmentEnding, DeskReviewPages, ReadReview, ReviewFiles, ReviewerPages, AnswerInvitation, WriteReport, ReportedReviewToAuthor, ReportedReviewToEditor,
  ],
  exports: [InvitationLinks, LeftReviewers, OpenByLink, StepDown, UnavailableReviewers, ReportedReviewToAuthor, ReportedReviewToEditor],
  texts: [reviewTexts, reviewerTexts],
  reportables: [ReportedReviewToAuthor, ReportedReviewToEditor],
};
