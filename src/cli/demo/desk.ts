import type { MoveKey } from '../../editorial/workflow.js';
import type { ReportKey } from './reports.js';

/** What a reviewer of a manuscript has done, in days before today. */
export interface DemoReview {
  who: string;
  invited: number;
  accepted?: number;
  declined?: number;
  received?: number;
  read?: number;
  report?: ReportKey;
}

/** How a manuscript came to where it stands, in days before today. */
export interface DemoHistory {
  started: number;
  /** From the submission on; a draft has none. */
  moves: readonly (readonly [MoveKey, number])[];
  sectionEditor?: string;
  /** The demo's author is among the authors, and submitted it. */
  byTheAuthor?: true;
  note?: string;
  reviews?: readonly DemoReview[];
}

/** By journal, in the order of its manuscripts. */
export const histories: Record<string, readonly DemoHistory[]> = {
  boreal: [
    { started: 3, byTheAuthor: true, moves: [] },
    { started: 6, moves: [['submit', 2]], note: 'We would be glad if the interviews could be read by someone who knows Somali.' },
    { started: 16, moves: [['submit', 12]], sectionEditor: 'section-editor', note: 'Teksten har ikke vært trykt før. Lydopptakene kan legges ved dersom det er ønskelig.' },
    {
      started: 40, moves: [['submit', 34], ['sendToReview', 27]], sectionEditor: 'section-editor',
      reviews: [{ who: 'reviewer1', invited: 9 }, { who: 'hannele', invited: 26, accepted: 22 }, { who: 'gaute', invited: 26, declined: 24 }],
    },
    {
      started: 71, moves: [['submit', 66], ['sendToReview', 58]], sectionEditor: 'section-editor',
      reviews: [{ who: 'reviewer1', invited: 57, accepted: 55, received: 31, read: 30, report: 'eiderOne' }, { who: 'bjarki', invited: 57, accepted: 50, received: 4, report: 'eiderTwo' }],
    },
    {
      started: 64, moves: [['submit', 61], ['sendToReview', 54]], sectionEditor: 'section-editor',
      reviews: [{ who: 'cecilie', invited: 53, accepted: 52, received: 20, read: 18, report: 'signsOne' }, { who: 'issat', invited: 53, accepted: 49, received: 2, report: 'signsTwo' }, { who: 'reviewer2', invited: 53, declined: 47 }],
    },
    {
      started: 96, byTheAuthor: true, moves: [['submit', 92], ['sendToReview', 86], ['requestRevisions', 8]], sectionEditor: 'section-editor',
      reviews: [{ who: 'reviewer2', invited: 85, accepted: 84, received: 41, read: 40, report: 'freezerOne' }, { who: 'dmytro', invited: 85, accepted: 80, received: 17, read: 12, report: 'freezerTwo' }],
    },
    { started: 52, moves: [['submit', 50], ['deskDecline', 44]] },
    { started: 83, moves: [['submit', 80], ['sendToReview', 70], ['withdraw', 49]], sectionEditor: 'section-editor', reviews: [{ who: 'mattis', invited: 69, accepted: 63 }] },
    {
      started: 160, byTheAuthor: true, moves: [['submit', 155], ['sendToReview', 148], ['accept', 19]], sectionEditor: 'section-editor',
      reviews: [{ who: 'leocadia', invited: 147, accepted: 143, received: 102, read: 101, report: 'mapping' }, { who: 'reviewer2', invited: 147, accepted: 146, received: 90, read: 88, report: 'mappingTwo' }],
    },
    {
      started: 200, moves: [['submit', 196], ['sendToReview', 190], ['accept', 66], ['sendToProduction', 13]], sectionEditor: 'section-editor',
      reviews: [{ who: 'mattis', invited: 189, accepted: 180, received: 140, read: 139, report: 'cloudberry' }, { who: 'reviewer1', invited: 189, accepted: 188, received: 151, read: 150, report: 'cloudberryTwo' }],
    },
    { started: 75, moves: [['submit', 74], ['acceptWithoutReview', 60], ['sendToProduction', 40], ['schedule', 10]] },
  ],
  kystkultur: [
    { started: 5, moves: [] },
    { started: 4, moves: [['submit', 1]], note: 'Merkeregisteret er digitalisert, og vi kan leggje ved heile lista.' },
    {
      started: 78, moves: [['submit', 73], ['sendToReview', 66]], sectionEditor: 'section-editor',
      reviews: [{ who: 'arnhild', invited: 65, accepted: 61 }, { who: 'reviewer2', invited: 37 }, { who: 'leocadia', invited: 65, declined: 58 }],
    },
    {
      started: 69, byTheAuthor: true, moves: [['submit', 67], ['sendToReview', 60]], sectionEditor: 'section-editor',
      reviews: [{ who: 'francoise', invited: 59, accepted: 56, received: 22, read: 21, report: 'pilotOne' }, { who: 'reviewer2', invited: 59, accepted: 58, received: 6, report: 'pilotTwo' }],
    },
    {
      started: 104, moves: [['submit', 101], ['sendToReview', 95], ['requestRevisions', 15]], sectionEditor: 'liv-jorid',
      reviews: [{ who: 'jorgen', invited: 94, accepted: 92, received: 48, read: 47, report: 'iceOne' }, { who: 'reviewer1', invited: 94, accepted: 93, received: 33, read: 30, report: 'iceTwo' }],
    },
    {
      started: 150, moves: [['submit', 147], ['sendToReview', 140], ['accept', 23]], sectionEditor: 'liv-jorid',
      reviews: [{ who: 'eldbjorg', invited: 139, accepted: 137, received: 95, read: 94, report: 'churchBoat' }, { who: 'kirsti', invited: 139, accepted: 130, received: 77, read: 70, report: 'churchBoatTwo' }],
    },
    { started: 62, moves: [['submit', 60], ['acceptWithoutReview', 47], ['sendToProduction', 6]], sectionEditor: 'liv-jorid' },
    {
      started: 220, moves: [['submit', 214], ['sendToReview', 207], ['accept', 88], ['sendToProduction', 45], ['schedule', 9]], sectionEditor: 'liv-jorid',
      reviews: [{ who: 'jorgen', invited: 206, accepted: 203, received: 160, read: 158, report: 'cod' }, { who: 'reviewer1', invited: 206, accepted: 204, received: 171, read: 169, report: 'codTwo' }],
    },
    {
      started: 118, moves: [['submit', 118], ['sendToReview', 109], ['decline', 29]], sectionEditor: 'section-editor',
      reviews: [{ who: 'arnhild', invited: 108, accepted: 107, received: 71, read: 70, report: 'compassOne' }, { who: 'nerea', invited: 108, accepted: 99, received: 38, read: 36, report: 'compassTwo' }],
    },
    { started: 35, moves: [['submit', 33], ['withdraw', 25]] },
  ],
};
