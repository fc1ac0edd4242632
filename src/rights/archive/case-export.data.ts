import { dataMap, personal, technical } from '../../personal-data/data-map.js';
import { CaseExport } from './case-export.entity.js';

export const caseExportData = dataMap(CaseExport, {
  id: technical('The row.'),
  publicId: technical('Its random id, in addresses.'),
  journalId: technical('Whose cases they are.'),
  askedById: personal({
    category: 'A', what: { en: 'that you took out closed cases for an archive', nb: 'at du hentet ut avsluttede saker til et arkiv', nn: 'at du henta ut avslutta saker til eit arkiv' },
    purposes: ['staff'], source: ['system'], seenBy: ['self'], editedBy: ['nobody'], onErasure: 'delete',
  }),
  askedAt: technical('When it was asked for.'),
  fromDay: technical('The first day of the period.'),
  untilDay: technical('The last day of the period.'),
  archive: technical('The archive that gets it.'),
  cases: technical('Which cases.'),
  leftOut: technical('How many cases of the period are not in it.'),
  madeAt: technical('When it was made.'),
  fileId: technical('The cases as a ZIP, kept for 30 days; it goes when anyone’s data is erased.'),
}, { about: ['askedById'], beside: ['askedAt', 'archive'], called: { en: 'Closed cases for an archive', nb: 'Avsluttede saker til et arkiv', nn: 'Avslutta saker til eit arkiv' } });
