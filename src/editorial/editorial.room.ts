import type { Room } from '../access/room.js';
import { authoringTexts } from './authoring/authoring.texts.js';
import { deskTexts } from './desk/desk.texts.js';
import { EditorialModule } from './editorial.module.js';
import { editorialMerge } from './editorial-merge.js';
import { editorialPolicy } from './editorial.policy.js';
import { editorialTexts } from './editorial.texts.js';
import { editorialMailKinds } from './mail-kinds.js';
import { mailKindTexts } from './mail-kinds.texts.js';
import { participantData } from './participant.data.js';
import { Participant } from './participant.entity.js';
import { reviewAssignmentData } from './review-assignment.data.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { reviewFileData } from './review-file.data.js';
import { ReviewFile } from './review-file.entity.js';
import { reviewRoundData } from './review-round.data.js';
import { ReviewRound } from './review-round.entity.js';
import { ReportedNote } from './desk/reported-note.js';
import { ReportedReviewToAuthor, ReportedReviewToEditor } from './review/reported-review.js';
import { reviewTexts } from './review/review.texts.js';
import { reviewerTexts } from './review/reviewer.texts.js';
import { submissionFileData } from './submission-file.data.js';
import { SubmissionFile } from './submission-file.entity.js';
import { submissionData } from './submission.data.js';
import { AssignmentSubject, SubmissionSubject } from './submission.subject.js';
import { Submission } from './submission.entity.js';
import { editorialUrls } from './urls.js';

export const editorialRoom: Room = {
  module: EditorialModule,
  entities: [Submission, Participant, ReviewRound, ReviewAssignment, SubmissionFile, ReviewFile],
  texts: [editorialTexts, mailKindTexts, authoringTexts, deskTexts, reviewTexts, reviewerTexts],
  rules: editorialPolicy,
  holder: {
    room: 'editorial',
    maps: [submissionData, submissionFileData, participantData, reviewRoundData, reviewAssignmentData, reviewFileData],
    onMerge: editorialMerge,
  },
  subjects: [SubmissionSubject, AssignmentSubject],
  reportables: [ReportedNote, ReportedReviewToAuthor, ReportedReviewToEditor],
  mailKinds: editorialMailKinds,
  navigation: [
    { place: 'journalStaff', order: 1, label: 'list.title', href: editorialUrls.list, action: 'submission.list' },
    { place: 'reader', order: 4, label: 'publishing.submit.nav', href: editorialUrls.begin, action: null },
  ],
};
