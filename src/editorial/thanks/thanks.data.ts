import { personal, type PlaceOutsideTables } from '../../personal-data/data-map.js';

/** What a journal's page of thanks shows is read from other tables; that it is shown is declared here. */
export const thanksList: PlaceOutsideTables = {
  place: 'the public list of reviewers',
  datum: personal({
    category: 'C', what: { en: 'your name and affiliation in a journal’s yearly list of reviewers', nb: 'navnet og tilknytningen din i den årlige listen over fagfeller', nn: 'namnet og tilknytinga di i den årlege lista over fagfellar' },
    purposes: ['thanks'], source: ['self'], seenBy: ['public'], editedBy: ['self'], onErasure: 'delete',
  }),
};
