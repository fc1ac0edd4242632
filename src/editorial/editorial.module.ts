import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ContributorsModule } from '../contributors/contributors.module.js';
import { JournalsModule } from '../journals/journals.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SessionsModule } from '../visitors/sessions/sessions.module.js';
import { authoringParts } from './authoring/authoring.parts.js';
import { deskParts } from './desk/desk.parts.js';
import { Manuscripts } from './authoring/manuscripts.js';
import { ReportedNote } from './desk/reported-note.js';
import { ReportedReviewToAuthor, ReportedReviewToEditor } from './review/reported-review.js';
import { Moves } from './moves.js';
import { EditorialPersonWork } from './person-work.js';
import { EditorialOpenWork } from './open-work.js';
import { Notifier } from './notifier.js';
import { reviewParts } from './review/review.parts.js';
import { SubmissionFiles } from './submission-files.js';
import { AssignmentSubject, SubmissionSubject } from './submission.subject.js';
import { Within } from './within.js';

const core = [EditorialOpenWork, EditorialPersonWork, Manuscripts, Moves, Notifier, SubmissionFiles, SubmissionSubject, AssignmentSubject, Within, ReportedNote, ReportedReviewToAuthor, ReportedReviewToEditor];

@Module({
  imports: [AccountsModule, ContributorsModule, JournalsModule, PublishingModule, SessionsModule],
  controllers: [...authoringParts.controllers, ...deskParts.controllers, ...reviewParts.controllers],
  providers: [...core, ...authoringParts.providers, ...deskParts.providers, ...reviewParts.providers],
  exports: core,
})
export class EditorialModule {}
