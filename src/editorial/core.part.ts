import type { Part } from '../access/part.js';
import { Audience } from './audience.js';
import { Manuscripts } from './authoring/manuscripts.js';
import { editorialMerge } from './editorial-merge.js';
import { editorialPolicy } from './editorial.policy.js';
import { editorialTexts } from './editorial.texts.js';
import { editorialMailKinds } from './mail-kinds.js';
import { mailKindTexts } from './mail-kinds.texts.js';
import { Moves } from './moves.js';
import { Notifier } from './notifier.js';
import { EditorialOpenWork } from './open-work.js';
import { participantData } from './participant.data.js';
import { Participant } from './participant.entity.js';
import { EditorialPersonWork } from './person-work.js';
import { reviewAssignmentData } from './review-assignment.data.js';
import { ReviewAssignment } from './review-assignment.entity.js';
import { reviewFileData } from './review-file.data.js';
import { ReviewFile } from './review-file.entity.js';
import { reviewRoundData } from './review-round.data.js';
import { ReviewRound } from './review-round.entity.js';
import { submissionFileData } from './submission-file.data.js';
import { SubmissionFile } from './submission-file.entity.js';
import { SubmissionFiles } from './submission-files.js';
import { submissionData } from './submission.data.js';
import { Submission } from './submission.entity.js';
import { AssignmentSubject, SubmissionSubject } from './submission.subject.js';
import { Within } from './within.js';

const services = [Audience, EditorialOpenWork, EditorialPersonWork, Manuscripts, Moves, Notifier, SubmissionFiles, SubmissionSubject, AssignmentSubject, Within];

/** The manuscript, its rounds and files, who takes part, and the moves it makes: what the other parts stand on. */
export const corePart: Part = {
  providers: services,
  exports: services,
  entities: [Submission, Participant, ReviewRound, ReviewAssignment, SubmissionFile, ReviewFile],
  maps: [submissionData, submissionFileData, participantData, reviewRoundData, reviewAssignmentData, reviewFileData],
  texts: [editorialTexts, mailKindTexts],
  rules: editorialPolicy,
  subjects: [SubmissionSubject, AssignmentSubject],
  onMerge: editorialMerge,
  mailKinds: editorialMailKinds,
};
