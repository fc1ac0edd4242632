import type { Predicate, Rules } from '../../access/policy.js';
import { conflict, ifAssigned, ifAssignedToDecide, isReviewer, submitted, type SubmissionFacts } from '../facts.js';

/** Its submitter, once it was declined. */
const isSubmitterOfDeclined: Predicate<SubmissionFacts> = {
  name: 'isSubmitterOfDeclined',
  holds: (person, facts) => facts.submitterId === person && (facts.stage === 'declined' || facts.appealed),
};

const ifAppealed = (other: Predicate<SubmissionFacts>): Predicate<SubmissionFacts> => ({ name: `${other.name} and appealed`, holds: (person, facts) => facts.appealed && other.holds(person, facts) });

export const appealsPolicy: Rules = {
  'appeal.make': { on: 'submission', allow: { signedIn: isSubmitterOfDeclined, link: isSubmitterOfDeclined }, never: [isReviewer], whileActing: false },
  'appeal.read': {
    on: 'submission',
    allow: {
      webAdmin: ifAppealed(submitted), manager: ifAppealed(submitted), editor: ifAppealed(submitted), sectionEditor: ifAppealed(ifAssigned('sectionEditor')), guestEditor: ifAppealed(ifAssigned('guestEditor')),
      editorialAssistant: ifAppealed(ifAssigned('editorialAssistant')),
    },
    never: conflict,
  },
  'appeal.answer': {
    on: 'submission',
    allow: { manager: ifAppealed(submitted), editor: ifAppealed(submitted), sectionEditor: ifAppealed(ifAssignedToDecide('sectionEditor')), guestEditor: ifAppealed(ifAssignedToDecide('guestEditor')) },
    never: conflict, whileActing: false,
  },
};
