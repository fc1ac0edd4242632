import { dataMap, inWords, personal, technical } from '../personal-data/data-map.js';
import { Participant } from './participant.entity.js';

const staff = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const;
const managing = ['manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant'] as const;

export const participantData = dataMap(Participant, {
  id: technical('Tells the assignments apart.'),
  submissionId: technical('The manuscript that someone works on.'),
  personId: personal({
    category: 'C', what: { en: 'who of the staff works on the manuscript', nb: 'hvem i redaksjonen som arbeider med manuskriptet', nn: 'kven i redaksjonen som arbeider med manuskriptet' },
    purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['self', 'webAdmin', ...staff], editedBy: ['manager', 'editor'], onErasure: 'pseudonym',
  }),
  role: inWords(personal({
    category: 'C', what: { en: 'in which role', nb: 'i hvilken rolle', nn: 'i kva rolle' },
    purposes: ['manuscript', 'archive'], source: ['staff'], seenBy: ['self', 'webAdmin', ...staff], editedBy: ['manager', 'editor'], onErasure: { keep: 'archive' },
  }), { text: 'role.' }),
  recommendOnly: personal({
    category: 'C', what: { en: 'whether they may only recommend', nb: 'om de bare kan gi tilråding', nn: 'om dei berre kan gje tilråding' },
    purposes: ['manuscript'], source: ['staff'], seenBy: ['self', 'webAdmin', ...managing], editedBy: ['manager', 'editor'], onErasure: { keep: 'manuscript' },
  }),
  assignedById: personal({
    category: 'C', what: { en: 'who assigned them', nb: 'hvem som tildelte oppgaven', nn: 'kven som tildelte oppgåva' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['webAdmin', ...managing], editedBy: ['nobody'], onErasure: 'pseudonym',
  }),
  assignedAt: personal({
    category: 'C', what: { en: 'since when', nb: 'siden når', nn: 'sidan når' },
    purposes: ['manuscript'], source: ['system'], seenBy: ['self', 'webAdmin', ...managing], editedBy: ['nobody'], onErasure: { keep: 'manuscript' },
  }),
}, { about: ['personId'], called: { en: 'Manuscripts that you work on', nb: 'Manuskripter du arbeider med', nn: 'Manuskript du arbeider med' } });
