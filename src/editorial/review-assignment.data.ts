import { dataMap, personal, technical, type Personal } from '../personal-data/data-map.js';
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
  recommendation: personal({
    category: 'C', what: { en: 'the recommendation', nb: 'tilrådingen', nn: 'tilrådinga' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: seen, editedBy: ['self'], onErasure: { keep: 'archive' },
  }),
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
});
