import { dataMap, technical } from '../../../personal-data/data-map.js';
import { UsageCell } from './usage-cell.entity.js';
import { UsageForm } from './usage-form.entity.js';
import { UsageIngest } from './usage-ingest.entity.js';
import { UsageItem } from './usage-item.entity.js';
import { UsagePlace } from './usage-place.entity.js';
import { UsageCellMonth, UsageDay, UsageFormDay, UsageMonth, UsageTitleMonth } from './usage-sums.entity.js';
import { UsageTerm } from './usage-term.entity.js';
import { UsageVisits } from './usage-visits.entity.js';

const journal = technical('The journal that was read.');
const day = technical('The day.');
const count = technical('A count.');

const itemData = dataMap(UsageItem, {
  journalId: journal, day, kind: technical('What kind of thing was read.'), itemId: technical('What was read.'), yop: technical('The year in which it was published.'), accessType: technical('Whether it is open to all.'),
  investigations: count, uniqueInvestigations: count, requests: count, uniqueRequests: count,
});

const dayData = dataMap(UsageDay, { journalId: journal, day, kind: technical('What kind of thing was read.'), investigations: count, uniqueInvestigations: count, requests: count, uniqueRequests: count });

const monthData = dataMap(UsageMonth, {
  journalId: journal, month: technical('The month.'), kind: technical('What kind of thing was read.'), itemId: technical('What was read.'), yop: technical('The year in which it was published.'), accessType: technical('Whether it is open to all.'),
  investigations: count, uniqueInvestigations: count, requests: count, uniqueRequests: count,
});

const titleMonthData = dataMap(UsageTitleMonth, {
  journalId: journal, month: technical('The month.'), kind: technical('What kind of thing was read.'), yop: technical('The year in which it was published.'), accessType: technical('Whether it is open to all.'),
  investigations: count, uniqueInvestigations: count, requests: count, uniqueRequests: count,
});

const formData = dataMap(UsageForm, {
  journalId: journal, day, article: technical('What was read.'), version: technical('Which version of it.'), form: technical('As a page, a PDF and so on.'), views: count,
});

const formDayData = dataMap(UsageFormDay, { journalId: journal, day, form: technical('As a page, a PDF and so on.'), views: count });

const visitsData = dataMap(UsageVisits, { journalId: journal, day, visits: count, measured: count, pages: count, seconds: technical('A sum over at least five visitors.') });

const cellData = dataMap(UsageCell, {
  journalId: journal, dimension: technical('By what visits are broken down.'), day, value: technical('A value that at least five visitors of the day share, or the sign for all others.'), visits: count, pages: count, requests: count,
});

const cellMonthData = dataMap(UsageCellMonth, {
  journalId: journal, dimension: technical('By what visits are broken down.'), month: technical('The month.'), value: technical('A value that at least five visitors of a day share, or the sign for all others.'), visits: count, pages: count, requests: count,
});

const termData = dataMap(UsageTerm, {
  journalId: journal, day, term: technical('What was searched for, by nobody in particular; shown only from 5 searches on 2 days, and removed after 90 days if it does not come that far.'), searches: count, withoutResult: count,
});

const ingestData = dataMap(UsageIngest, {
  file: technical('The name of a file of events.'), sha256: technical('A digest of the whole file, so that it is counted once.'), day, lines: count, taken: count, setAside: count, lost: count,
  problems: technical('Numbers of lines, and words of the system.'), takenAt: technical('When it was counted.'),
});

const placeData = dataMap(UsagePlace, { journalId: technical('The journal.'), detail: technical('How finely it wants to know where it is read.') });

/** Figures of use. No row tells of fewer than five visitors more than that there were some. */
export const storedData = [itemData, dayData, monthData, titleMonthData, formData, formDayData, visitsData, cellData, cellMonthData, termData, ingestData, placeData];
