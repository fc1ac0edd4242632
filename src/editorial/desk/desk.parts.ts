import { DeskController } from './desk.controller.js';
import { DeskQuery } from './desk.query.js';
import { StaffDetailsController } from './details.controller.js';
import { EditDetails } from './edit-details.js';
import { EditorialMove } from './editorial-move.js';
import { IssuePublication } from './issue-publication.js';
import { ListController } from './list.controller.js';
import { SubmissionList } from './list.query.js';
import { MoveController } from './move.controller.js';
import { ParticipantsController } from './participants.controller.js';
import { Participants } from './participants.js';
import { Placement } from './placement.js';
import { ProductionController } from './production.controller.js';
import { StaffChoice } from './staff-choice.js';
import { StaffUpload } from './staff-upload.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionPresenter } from './submission.presenter.js';
import { SubmissionQuery } from './submission.query.js';

/** What the editors' side brings into the module. */
export const deskParts = {
  controllers: [DeskController, ListController, SubmissionController, StaffDetailsController, MoveController, ParticipantsController, ProductionController],
  providers: [DeskQuery, SubmissionList, SubmissionQuery, SubmissionPresenter, EditDetails, EditorialMove, IssuePublication, Participants, Placement, StaffChoice, StaffUpload],
};
