import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { NotAskedAgain, NotAskedKey } from './not-asked.entity.js';
import { SuggestedReviewer } from './suggested-reviewer.entity.js';

const editors = ['manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;
const about = (what: Personal['what']): Personal =>
  personal({ category: 'C', what, purposes: ['manuscript'], source: ['submitter'], seenBy: ['webAdmin', ...editors], editedBy: ['author'], onErasure: 'delete' });

export const suggestedReviewerData = dataMap(SuggestedReviewer, {
  id: technical('Tells them apart.'),
  submissionId: technical('The manuscript.'),
  kind: technical('Whether the authors would have them asked, or not.'),
  source: technical('Whether an author or a reviewer named them.'),
  assignmentId: technical('The reviewer who named them.'),
  name: about({ en: 'the name of someone who was named as a possible reviewer, until the decision', nb: 'navnet på en som ble nevnt som mulig fagfelle, til avgjørelsen', nn: 'namnet på ein som vart nemnd som mogleg fagfelle, til avgjerda' }),
  email: about({ en: 'their e-mail address', nb: 'e-postadressen', nn: 'e-postadressa' }),
  affiliation: about({ en: 'their affiliation', nb: 'tilknytningen', nn: 'tilknytinga' }),
  reason: about({ en: 'why they were named', nb: 'hvorfor de ble nevnt', nn: 'kvifor dei vart nemnde' }),
  enteredAt: technical('When they were named.'),
}, { about: [{ address: 'email' }], called: { en: 'Suggestions of reviewers', nb: 'Forslag til fagfeller', nn: 'Forslag til fagfellar' } });

export const notAskedAgainData = dataMap(NotAskedAgain, {
  hash: personal({
    category: 'C', what: { en: 'that you do not want to be asked to review, as a keyed hash of your address', nb: 'at du ikke vil bli spurt om å være fagfelle, som en nøklet hash av adressen din', nn: 'at du ikkje vil bli spurd om å vere fagfelle, som ein nøkla hash av adressa di' },
    purposes: ['manuscript'], source: ['self'], seenBy: ['nobody'], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }),
  journalId: technical('The journal that does not ask.'),
  askedAt: technical('Since when.'),
}, { untraceable: 'A keyed hash of an address: only whoever gives the address can have it found.', called: { en: 'Journals that do not ask you', nb: 'Tidsskrifter som ikke spør deg', nn: 'Tidsskrift som ikkje spør deg' } });

export const notAskedKeyData = dataMap(NotAskedKey, {
  id: technical('There is one.'),
  secret: technical('The key of the hashes.'),
});
