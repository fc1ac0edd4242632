import type { EditorialPart } from '../editorial-part.js';
import { ActLetters } from './act-letters.js';
import { ActPages } from './act-pages.js';
import { ActsController } from './acts.controller.js';
import { assignmentsTexts } from './assignments.texts.js';
import { Certificates } from './certificates.js';
import { DoAct } from './do-act.js';
import { MarkReview } from './mark-review.js';
import { AskForTime } from './more-time.js';
import { OwnAssignmentController } from './own-assignment.controller.js';
import { ReportController } from './report.controller.js';

/** The life of an assignment between invitation and thanks. */
export const assignmentsPart: EditorialPart = {
  controllers: [ActsController, ReportController, OwnAssignmentController],
  providers: [ActPages, ActLetters, DoAct, MarkReview, AskForTime, Certificates],
  texts: [assignmentsTexts],
};
