import type { EditorialPart } from '../editorial-part.js';
import { digestKind, EditorDigest } from './digest.js';
import { DeadlineSweep } from './deadline-sweep.js';
import { ReminderSweep } from './reminder-sweep.js';
import { remindersPolicy } from './reminders.policy.js';
import { remindersTexts } from './reminders.texts.js';
import { reviewTermsData } from './review-terms.data.js';
import { JournalReviewTerms } from './review-terms.entity.js';
import { ReviewTerms } from './review-terms.js';
import { reminderRhythmData } from './rhythm.data.js';
import { ReminderRhythm } from './rhythm.entity.js';
import { Rhythms } from './rhythms.js';
import { RhythmsController } from './rhythms.controller.js';
import { TermsController } from './terms.controller.js';
import { remindersUrls } from './urls.js';

/** How long reviewers have, when they are reminded, and what editors are told once a week. */
export const remindersPart: EditorialPart = {
  controllers: [TermsController, RhythmsController],
  providers: [ReviewTerms, Rhythms, ReminderSweep, DeadlineSweep, EditorDigest],
  entities: [JournalReviewTerms, ReminderRhythm],
  maps: [reviewTermsData, reminderRhythmData],
  texts: [remindersTexts],
  rules: remindersPolicy,
  navigation: [{ place: 'journalSettings', group: 'journals.group.review', order: 20, label: 'reviewTerms.title', href: remindersUrls.terms, action: 'reviewTerms.edit' }, { place: 'journalSettings', group: 'journals.group.letters', order: 31, label: 'reminders.title', href: remindersUrls.rhythms, action: 'reviewTerms.edit' }],
  mailKinds: [
    { key: 'reviewReminder', group: 'mailKind.reviewer', order: 20, label: 'mailKind.reviewReminder', always: 'mailKind.why.task' },
    { key: digestKind, group: 'mailKind.editor', order: 30, label: 'mailKind.editorDigest', always: null, roles: ['manager', 'editor', 'sectionEditor', 'guestEditor'] },
  ],
  automated: [{
    job: 'deadlines.remind',
    words: {
      en: 'Whoever has a task about a manuscript, and authors who are asked to look through the copyedited text or the proof, are reminded before and after the deadline, as often as the journal has set, until it is done. Reminders of tasks can be switched off.',
      nb: 'Den som har en oppgave om et manuskript, og forfattere som er bedt om å se gjennom språkvasket tekst eller korrektur, blir påminnet før og etter fristen, så ofte som tidsskriftet har bestemt, til det er gjort. Påminnelser om oppgaver kan slås av.',
      nn: 'Den som har ei oppgåve om eit manuskript, og forfattarar som er bedne om å sjå gjennom språkvaska tekst eller korrektur, blir påminte før og etter fristen, så ofte som tidsskriftet har bestemt, til det er gjort. Påminningar om oppgåver kan slåast av.',
    },
  }, {
    job: 'editors.digest',
    words: {
      en: 'Editors get one mail a week about manuscripts that wait or are late, unless they have switched it off.',
      nb: 'Redaktører får én e-post i uka om manuskripter som venter eller er forsinket, hvis de ikke har slått den av.',
      nn: 'Redaktørar får éin e-post i veka om manuskript som ventar eller er forseinka, om dei ikkje har slått han av.',
    },
  }, {
    job: 'reviews.remind',
    words: {
      en: 'Reviewers who have not answered or not sent their review are reminded before and after each deadline, as often as the journal has set, until they answer or the round ends.',
      nb: 'Fagfeller som ikke har svart eller ikke har sendt vurderingen, blir påminnet før og etter hver frist, så ofte som tidsskriftet har bestemt, til de svarer eller runden er over.',
      nn: 'Fagfellar som ikkje har svart eller ikkje har sendt vurderinga, blir påminte før og etter kvar frist, så ofte som tidsskriftet har bestemt, til dei svarer eller runden er over.',
    },
  }],
};
