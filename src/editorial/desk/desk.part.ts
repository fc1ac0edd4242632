import type { EditorialPart } from '../editorial-part.js';
import { HandOver } from './hand-over.js';
import { deskTexts } from './desk.texts.js';
import { ReportedNote } from './reported-note.js';
import { SubmissionFrame } from './submission-frame.js';
import { DeskController } from './desk.controller.js';
import { DeskQuery } from './desk.query.js';
import { StaffDetailsController } from './details.controller.js';
import { EditDetails } from './edit-details.js';
import { EditorialMove } from './editorial-move.js';
import { IssuePublication } from './issue-publication.js';
import { MoveLetters } from './move-letters.js';
import { MovePages } from './move-pages.js';
import { MoveController } from './move.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { Participants } from './participants.js';
import { ReleaseDays } from './release-days.js';
import { Placement } from './placement.js';
import { ProductionController } from './production.controller.js';
import { StaffChoice } from './staff-choice.js';
import { StaffUpload } from './staff-upload.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionPresenter } from './submission.presenter.js';
import { SubmissionQuery } from './submission.query.js';

/** What editors do: find a manuscript, see it whole, move it on. */
export const deskPart: EditorialPart = {
  controllers: [DeskController, SubmissionController, StaffDetailsController, MoveController, ParticipantsController, ProductionController],
  providers: [DeskQuery, SubmissionQuery, SubmissionPresenter, EditDetails, EditorialMove, HandOver, IssuePublication, MoveLetters, MovePages, Participants, Placement, ReleaseDays, StaffChoice, StaffUpload, SubmissionFrame, ReportedNote],
  exports: [HandOver, ReportedNote],
  automated: [{
    job: 'articles.release',
    words: {
      en: 'An article that its editors have scheduled for a day is published on that day.', nb: 'En artikkel som redaktørene har planlagt til en dag, publiseres den dagen.', nn: 'Ein artikkel som redaktørane har planlagt til ein dag, blir publisert den dagen.',
    },
  }],
  texts: [deskTexts],
  reportables: [ReportedNote],
};
