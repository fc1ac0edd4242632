import { path } from '../../platform/web/urls.js';

export const blocksUrls = {
  list: path('/:lang/admin/people/:person/blocks'),
  lift: path('/:lang/admin/people/:person/blocks/:block/lift'),
  journalList: path('/:journal/:lang/desk/people/:person/blocks'),
  journalLift: path('/:journal/:lang/desk/people/:person/blocks/:block/lift'),
};
