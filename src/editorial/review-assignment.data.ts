import { dataMap, inWords, personal, technical, type Personal } from '../personal-data/data-map.js';
import { authorsOf } from './facts.js';
import { ReviewAssignment } from './review-assignment.entity.js';

const editors = ['manager', 'editor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;
const seen = ['self', 'webAdmin', ...editors] as const;

/** When a reviewer did what: seen by the editors, entered by no one, kept as long as the manuscript’s record. */
const moment = (what: Personal['what']): Personal =>
  personal({ category: 'C', what, purposes: ['manuscript'], source: ['system'], seenBy: seen, editedBy: ['nobody'], onErasure: { keep: 'manuscript' } });

export const reviewAssignmentData = dataMap(ReviewAssignment, {
  id: technical('Tells the assignments apart.'),
  publicId: technical('A random word for the reviewer’s addresses, where a running number would tell.'),
  submissionId: technical('The manuscript that is reviewed.'),
  roundId: technical('The round that the review belongs to.'),
  personId: personal({
    category: 'C', what: { en: 'who was asked to review', nb: 'hvem som ble spurt om å vurdere', nn: 'kven som vart spurd om å vurdere' },
    purposes: ['manuscript'], source: ['staff'], seenBy: seen, editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  number: technical('Which reviewer in letters to the author: Reviewer 1, 2 and so on.'),
  method: technical('Who learns of whom.'),
  invitedById: personal({
    category: 'C', what: { en: 'who sent the invitation', nb: 'hvem som sendte invitasjonen', nn: 'kven som sende invitasjonen' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  invitedAt: moment({ en: 'when the invitation was sent', nb: 'når invitasjonen ble sendt', nn: 'når invitasjonen vart send' }),
  responseDue: technical('The last day for an answer.'),
  reviewDue: technical('The last day for the review.'),
  acceptedAt: moment({ en: 'when it was accepted', nb: 'når den ble takket ja til', nn: 'når det vart takka ja' }),
  undertakingVersion: moment({ en: 'the version of the undertaking of confidentiality that was agreed to', nb: 'versjonen av taushetserklæringen som ble godtatt', nn: 'versjonen av fråsegna om teieplikt som vart godteken' }),
  declinedAt: moment({ en: 'when it was declined', nb: 'når den ble takket nei til', nn: 'når det vart takka nei' }),
  cancelledAt: moment({ en: 'when it was cancelled', nb: 'når den ble avlyst', nn: 'når ho vart avlyst' }),
  submittedAt: moment({ en: 'when the review was sent', nb: 'når vurderingen ble sendt', nn: 'når vurderinga vart send' }),
  readAt: technical('When an editor first read the review.'),
  recommendation: inWords(personal({
    category: 'C', what: { en: 'the recommendation', nb: 'tilrådingen', nn: 'tilrådinga' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: { keep: 'archive' },
  }), { text: 'recommendation.' }),
  commentsToAuthor: personal({
    category: 'C', what: { en: 'what the reviewer wrote to the authors', nb: 'det fagfellen skrev til forfatterne', nn: 'det fagfellen skreiv til forfattarane' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: [...seen, 'author'], editedBy: ['self'], onErasure: { keep: 'archive' },
  }),
  commentsToEditor: personal({
    category: 'C', what: { en: 'what the reviewer wrote to the editors, such as why they declined', nb: 'det fagfellen skrev til redaksjonen, for eksempel hvorfor de takket nei', nn: 'det fagfellen skreiv til redaksjonen, til dømes kvifor dei takka nei' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: { keep: 'archive' },
  }),
  competingInterests: personal({
    category: 'C', what: { en: 'the reviewer’s competing interests', nb: 'interessekonfliktene til fagfellen', nn: 'interessekonfliktane til fagfellen' },
    purposes: ['manuscript'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: 'blank',
  }),
  savedAt: technical('When the draft was last saved, shown to its writer.'),
  resentAt: technical('When the invitation was sent once more.'),
  remindedAt: technical('When the reviewer was last reminded.'),
  completedAt: technical('When an editor found that nothing more is needed of it.'),
  thankedAt: moment({ en: 'when the reviewer was thanked', nb: 'når fagfellen ble takket', nn: 'når fagfellen vart takka' }),
  rating: personal({
    category: 'C', what: { en: 'how useful the editors found the review, from 1 to 5', nb: 'hvor nyttig redaksjonen syntes vurderingen var, fra 1 til 5', nn: 'kor nyttig redaksjonen syntest vurderinga var, frå 1 til 5' },
    purposes: ['manuscript'], source: ['staff'], seenBy: ['self', 'webAdmin', ...editors], editedBy: editors, onErasure: 'blank',
  }),
  enteredById: personal({
    category: 'C', what: { en: 'who entered a review that came another way', nb: 'hvem som førte inn en vurdering som kom på annen måte', nn: 'kven som førte inn ei vurdering som kom på annan måte' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  authorCopy: personal({
    category: 'C', what: { en: 'the copy of the comments that the authors get, where the editors have changed it', nb: 'kopien av kommentarene som forfatterne får, der redaksjonen har endret den', nn: 'kopien av kommentarane som forfattarane får, der redaksjonen har endra han' },
    purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['webAdmin', ...editors, 'author'], editedBy: editors, onErasure: { keep: 'archive' },
  }),
  authorCopyById: personal({
    category: 'C', what: { en: 'who edited that copy', nb: 'hvem som redigerte kopien', nn: 'kven som redigerte kopien' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['webAdmin', ...editors], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  moreTimeUntil: moment({ en: 'until when the reviewer has asked for more time', nb: 'til når fagfellen har bedt om mer tid', nn: 'til når fagfellen har bede om meir tid' }),
  moreTimeReason: personal({
    category: 'C', what: { en: 'why the reviewer has asked for more time', nb: 'hvorfor fagfellen har bedt om mer tid', nn: 'kvifor fagfellen har bede om meir tid' },
    purposes: ['manuscript'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: 'blank',
  }),
  coReviewer: personal({
    category: 'C', what: { en: 'with whom the review was written', nb: 'hvem vurderingen ble skrevet sammen med', nn: 'kven vurderinga vart skriven saman med' },
    purposes: ['manuscript'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: 'blank',
  }),
  formVersionId: technical('The questions that it asks.'),
  answers: personal({
    category: 'C', what: { en: 'the reviewer’s answers to the journal’s questions', nb: 'svarene fra fagfellen på spørsmålene fra tidsskriftet', nn: 'svara frå fagfellen på spørsmåla frå tidsskriftet' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: [...seen, 'author'], editedBy: ['self'], onErasure: { keep: 'archive' },
  }),
  namedByAuthor: technical('Whether an author has named the reviewer, which the invitation says.'),
}, {
  about: ['personId'],
  regards: {
    columns: ['commentsToEditor'], submission: 't.submission_id',
    when: `t.submitted_at is not null and t.person_id is distinct from $1 and exists (select from review_round r where r.id = t.round_id and r.closed_at is not null) and $1 in (${authorsOf('t.submission_id')})`,
  },
  called: { en: 'Reviews', nb: 'Fagfellevurderinger', nn: 'Fagfellevurderingar' },
});
