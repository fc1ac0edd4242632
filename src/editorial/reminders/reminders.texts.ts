import { defineTexts } from '../../platform/i18n/texts.js';

export const remindersTexts = defineTexts({
  'reviewTerms.title': { en: 'Review terms', nb: 'Vurderingsfrister', nn: 'Vurderingsfristar' },
  'reviewTerms.intro': {
    en: 'What an invitation begins with; an editor can change it for each reviewer. Reminders stop when the reviewer answers, the review is cancelled or its round is closed.',
    nb: 'Utgangspunktet for en invitasjon; redaktøren kan endre det for hver fagfelle. Påminnelsene stopper når fagfellen svarer, vurderingen avlyses eller runden avsluttes.',
    nn: 'Utgangspunktet for ein invitasjon; redaktøren kan endre det for kvar fagfelle. Påminningane stoppar når fagfellen svarer, vurderinga blir avlyst eller runden blir avslutta.',
  },
  'reviewTerms.responseDays': { en: 'Days to answer', nb: 'Dager til å svare', nn: 'Dagar til å svare' },
  'reviewTerms.reviewDays': { en: 'Days to review, after that', nb: 'Dager til å vurdere, etter det', nn: 'Dagar til å vurdere, etter det' },
  'reviewTerms.remindBefore': { en: 'Remind days before a deadline', nb: 'Påminn dager før en frist', nn: 'Påminn dagar før ein frist' },
  'reviewTerms.remindBefore.hint': { en: 'Empty: no reminder beforehand.', nb: 'Tomt: ingen påminnelse på forhånd.', nn: 'Tomt: inga påminning på førehand.' },
  'reviewTerms.remindAfter': { en: 'Remind days after it', nb: 'Påminn dager etter fristen', nn: 'Påminn dagar etter fristen' },
  'reviewTerms.remindAfter.hint': { en: 'Empty: no reminder afterwards.', nb: 'Tomt: ingen påminnelse i etterkant.', nn: 'Tomt: inga påminning i etterkant.' },
  'reviewTerms.repeatEvery': { en: 'Then repeat every so many days', nb: 'Gjenta så med så mange dagers mellomrom', nn: 'Ta opp att så med så mange dagars mellomrom' },
  'reviewTerms.repeatEvery.hint': { en: 'Empty: not repeated.', nb: 'Tomt: gjentas ikke.', nn: 'Tomt: blir ikkje teken opp att.' },
  'reviewTerms.atMost': { en: 'Reminders after a deadline at most', nb: 'Påminnelser etter en frist, høyst', nn: 'Påminningar etter ein frist, høgst' },
  'reviewTerms.wrong': { en: 'Write a whole number from {least} to {most}', nb: 'Skriv et helt tall fra {least} til {most}', nn: 'Skriv eit heilt tal frå {least} til {most}' },
  'reviewTerms.save': { en: 'Save', nb: 'Lagre', nn: 'Lagre' },
  'mailKind.reviewReminder': { en: 'Reminders of a review, and letters about it', nb: 'Påminnelser om en vurdering og brev om den', nn: 'Påminningar om ei vurdering og brev om henne' },
  'mailKind.editorDigest': { en: 'Once a week: what waits for the editors', nb: 'En gang i uken: det som venter på redaksjonen', nn: 'Ein gong i veka: det som ventar på redaksjonen' },
  'digest.subject': { en: 'What waits in {journal}', nb: 'Dette venter i {journal}', nn: 'Dette ventar i {journal}' },
  'digest.intro': { en: 'These manuscripts in {journal} wait for something.', nb: 'Disse manuskriptene i {journal} venter på noe.', nn: 'Desse manuskripta i {journal} ventar på noko.' },
  'digest.overdue': {
    en: '{count, plural, one {# manuscript with a reviewer who is late} other {# manuscripts with reviewers who are late}}', nb: '{count, plural, one {# manuskript med forsinket fagfelle} other {# manuskripter med forsinkede fagfeller}}', nn: '{count, plural, one {# manuskript med forseinka fagfelle} other {# manuskript med forseinka fagfellar}}',
  },
  'digest.unassigned': {
    en: '{count, plural, one {# manuscript without an editor} other {# manuscripts without an editor}}', nb: '{count, plural, one {# manuskript uten redaktør} other {# manuskripter uten redaktør}}', nn: '{count, plural, one {# manuskript utan redaktør} other {# manuskript utan redaktør}}',
  },
  'digest.undecided': {
    en: '{count, plural, one {# manuscript that waits for a decision} other {# manuscripts that wait for a decision}}', nb: '{count, plural, one {# manuskript som venter på en avgjørelse} other {# manuskripter som venter på en avgjørelse}}', nn: '{count, plural, one {# manuskript som ventar på ei avgjerd} other {# manuskript som ventar på ei avgjerd}}',
  },
});
