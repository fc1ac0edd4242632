import { dataMap, personal, technical } from '../personal-data/data-map.js';
import { Submission } from './submission.entity.js';

const staff = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;

export const submissionData = dataMap(Submission, {
  id: technical('The number of the manuscript, and later of the article.'),
  journalId: technical('The journal that it was sent to.'),
  sectionId: technical('The section that it was sent to.'),
  submitterId: personal({
    category: 'C', what: { en: 'who sent the manuscript', nb: 'hvem som sendte inn manuskriptet', nn: 'kven som sende inn manuskriptet' },
    purposes: ['manuscript', 'archive'], source: ['self'], seenBy: ['self', 'webAdmin', ...staff], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  stage: technical('Where the manuscript stands.'),
  stageBefore: technical('The stage that an undone decision goes back to.'),
  moves: technical('Lets a form that is out of date be told from a fresh one.'),
  language: technical('The language of the manuscript.'),
  step: technical('Where the author left the form of submission.'),
  noteToEditor: personal({
    category: 'C', what: { en: 'the note to the editor', nb: 'merknaden til redaktøren', nn: 'merknaden til redaktøren' },
    purposes: ['manuscript'], source: ['submitter'], seenBy: ['self', 'webAdmin', ...staff], editedBy: ['self'], onErasure: 'blank',
  }),
  checklistAt: personal({
    category: 'C', what: { en: 'when the checklist and the privacy statement were confirmed', nb: 'når sjekklisten og personvernerklæringen ble bekreftet', nn: 'når sjekklista og personvernfråsegna vart stadfesta' },
    purposes: ['manuscript'], source: ['submitter'], seenBy: ['self', 'webAdmin', ...staff], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }),
  startedAt: technical('When the manuscript was begun; drafts that nobody returns to end by it.'),
  submittedAt: technical('When the manuscript was sent.'),
  stageSince: technical('How long it has stood where it stands.'),
}, { about: ['submitterId'], called: { en: 'Manuscripts that you sent', nb: 'Manuskripter du har sendt', nn: 'Manuskript du har sendt' } });
