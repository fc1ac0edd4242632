import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { SpecialIssueEditor } from './special-issue-editor.entity.js';
import { SpecialIssueSubmission } from './special-issue-submission.entity.js';
import { SpecialIssue } from './special-issue.entity.js';

const desk = ['self', 'webAdmin', 'manager', 'editor', 'productionEditor'] as const;

export const specialIssueData = dataMap(SpecialIssue, {
  issueId: technical('The issue.'),
  call: technical('The call for papers, a text of the journal.'),
  until: technical('The last day of the call.'),
});

export const specialIssueEditorData = dataMap(SpecialIssueEditor, {
  id: technical('Its number, for references within the database.'),
  issueId: technical('The special issue.'),
  personId: personal({
    category: 'A', what: { en: 'that you are guest editor of a special issue', nb: 'at du er gjesteredaktør for et temanummer', nn: 'at du er gjesteredaktør for eit temanummer' },
    purposes: ['staff'], source: ['staff'], seenBy: desk, editedBy: ['manager'], onErasure: 'pseudonym',
  }),
  appointedAt: personal({
    category: 'A', what: { en: 'since when you are guest editor of a special issue', nb: 'siden når du er gjesteredaktør for et temanummer', nn: 'sidan når du er gjesteredaktør for eit temanummer' },
    purposes: ['staff'], source: ['system'], seenBy: desk, editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  publicName: personal({
    category: 'A', what: { en: 'your name as readers see it at a special issue', nb: 'navnet ditt slik leserne ser det ved et temanummer', nn: 'namnet ditt slik lesarane ser det ved eit temanummer' },
    purposes: ['masthead'], source: ['self'], seenBy: [...desk, 'public'], editedBy: ['self', 'manager'], onErasure: 'delete',
  }),
  answeredAt: personal({
    category: 'A', what: { en: 'when you answered whether readers may see your name at a special issue', nb: 'når du svarte på om leserne kan se navnet ditt ved et temanummer', nn: 'når du svara på om lesarane kan sjå namnet ditt ved eit temanummer' },
    purposes: ['masthead'], source: ['system'], seenBy: desk, editedBy: ['nobody'], onErasure: 'delete',
  }),
}, { about: ['personId'], called: { en: 'Special issues that you are guest editor of', nb: 'Temanumre som du er gjesteredaktør for', nn: 'Temanummer som du er gjesteredaktør for' } });

export const specialIssueSubmissionData = dataMap(SpecialIssueSubmission, {
  submissionId: technical('The manuscript.'),
  issueId: technical('The special issue that it was sent for.'),
});
