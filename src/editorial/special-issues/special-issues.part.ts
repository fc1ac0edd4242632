import type { EditorialPart } from '../editorial-part.js';
import { GuestLetters } from './guest-letters.js';
import { OwnGuestEditing } from './own-guest-editing.js';
import { OwnGuestEditingController } from './own-guest-editing.controller.js';
import { ReadersSpecialIssues } from './readers-special-issues.js';
import { SpecialEditorSubject } from './special-editor.subject.js';
import { SpecialIssueEditor } from './special-issue-editor.entity.js';
import { SpecialIssuePages } from './special-issue-pages.js';
import { SpecialIssueSubmission } from './special-issue-submission.entity.js';
import { SpecialIssue } from './special-issue.entity.js';
import { SpecialIssuesController } from './special-issues.controller.js';
import { specialIssueData, specialIssueEditorData, specialIssueSubmissionData } from './special-issues.data.js';
import { SpecialIssues } from './special-issues.js';
import { specialIssuesPolicy } from './special-issues.policy.js';
import { specialIssuesTexts } from './special-issues.texts.js';
import { SpecialSubmissions } from './special-submissions.js';
import { specialIssueUrls } from './urls.js';
import { editedAt } from '../../personal-data/data-map.js';

/** Special issues: their calls, their guest editors, and what is sent for them. */
export const specialIssuesPart: EditorialPart = {
  edited: [editedAt(SpecialIssueEditor, ['publicName'], specialIssueUrls.own, { journal: '(select j.path from issue i join journal j on j.id = i.journal_id where i.id = t.issue_id)' })],
  controllers: [SpecialIssuesController, OwnGuestEditingController],
  providers: [GuestLetters, OwnGuestEditing, ReadersSpecialIssues, SpecialEditorSubject, SpecialIssuePages, SpecialIssues, SpecialSubmissions],
  exports: [ReadersSpecialIssues, SpecialEditorSubject],
  entities: [SpecialIssue, SpecialIssueEditor, SpecialIssueSubmission],
  maps: [specialIssueData, specialIssueEditorData, specialIssueSubmissionData],
  texts: [specialIssuesTexts],
  rules: specialIssuesPolicy,
  subjects: [SpecialEditorSubject],
  onMerge: { pointers: [{ table: 'special_issue_editor', column: 'person_id', how: { same: ['issue_id'], then: 'delete' } }] },
  mailKinds: [{ key: 'specialGuest', group: 'mailKind.editor', order: 40, label: 'special.mail.kind', always: 'mailKind.why.task', roles: ['guestEditor'] }],
  automated: [{ job: null, words: {
    en: 'When a manuscript is sent for a special issue, its guest editors are assigned to it, unless they are its author, contributor or reviewer.',
    nb: 'Når et manuskript sendes inn til et temanummer, blir gjesteredaktørene satt på det, med mindre de er forfatter, bidragsyter eller fagfelle.',
    nn: 'Når eit manuskript blir sendt inn til eit temanummer, blir gjesteredaktørane sette på det, om dei ikkje er forfattar, bidragsytar eller fagfelle.',
  } }],
  navigation: [{ place: 'journalStaff', order: 2.5, label: 'special.own.title', href: specialIssueUrls.own, action: 'specialIssue.own' }],
};
