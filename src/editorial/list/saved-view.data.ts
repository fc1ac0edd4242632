import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { SavedView } from './saved-view.entity.js';

const own: Omit<Personal, 'what'> = { category: 'A', purposes: ['staff'], source: ['self'], seenBy: ['self'], editedBy: ['self'], onErasure: 'delete' };

export const savedViewData = dataMap(SavedView, {
  id: technical('Its number, for references within the database.'),
  personId: technical('Whose view it is.'),
  journalId: technical('The journal whose manuscripts it lists.'),
  name: personal({ ...own, what: { en: 'names that you gave to your lists of manuscripts', nb: 'navn du har gitt listene dine over manuskripter', nn: 'namn du har gjeve listene dine over manuskript' } }),
  filter: personal({ ...own, what: { en: 'what your saved lists choose', nb: 'hva de lagrede listene dine velger ut', nn: 'kva dei lagra listene dine vel ut' } }),
}, { called: { en: 'Saved lists', nb: 'Lagrede lister', nn: 'Lagra lister' } });
