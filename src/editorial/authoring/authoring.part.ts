import type { EditorialPart } from '../editorial-part.js';
import { editorialUrls } from '../urls.js';
import { authoringTexts } from './authoring.texts.js';
import { CancelDraft } from './own/cancel-draft.js';
import { LeaveController } from './own/leave.controller.js';
import { OwnListController } from './own/list.controller.js';
import { OwnController } from './own/own.controller.js';
import { RevisionController } from './own/revision.controller.js';
import { SendRevision } from './own/send-revision.js';
import { CheckController } from './wizard/check.controller.js';
import { ContributorsController } from './wizard/contributors.controller.js';
import { DetailsController } from './wizard/details.controller.js';
import { Drafts } from './wizard/drafts.js';
import { EnterContributor } from './wizard/enter-contributor.js';
import { FilesController } from './wizard/files.controller.js';
import { NoteController } from './wizard/note.controller.js';
import { StartController } from './wizard/start.controller.js';
import { StartSubmission } from './wizard/start-submission.js';
import { SubmitManuscript } from './wizard/submit-manuscript.js';
import { editedAt } from '../../personal-data/data-map.js';
import { Submission } from '../submission.entity.js';

/** What authors do: begin, fill in, send, follow, revise, take back. */
export const authoringPart: EditorialPart = {
  edited: [editedAt(Submission, ['noteToEditor'], editorialUrls.wizardNote, { journal: '(select j.path from journal j where j.id = t.journal_id)', submission: "case when t.stage = 'draft' then t.id end" })],
  controllers: [
    StartController, FilesController, DetailsController, ContributorsController, NoteController, CheckController,
    OwnListController, OwnController, RevisionController, LeaveController,
  ],
  providers: [Drafts, StartSubmission, EnterContributor, SubmitManuscript, SendRevision, CancelDraft],
  exports: [CancelDraft],
  onLeaving: [CancelDraft],
  texts: [authoringTexts],
  navigation: [{ place: 'reader', order: 4, label: 'publishing.submit.nav', href: editorialUrls.begin, action: null }],
};
