import type { EditorialPart } from '../editorial-part.js';
import { editorialUrls } from '../urls.js';
import { ListController } from './list.controller.js';
import { ListPages } from './list-pages.js';
import { SubmissionList } from './list.query.js';
import { listTexts } from './list.texts.js';
import { savedViewData } from './saved-view.data.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViews } from './saved-views.js';
import { editedAt } from '../../personal-data/data-map.js';

/** The submissions of a journal: found, chosen, named, and what each needs. */
export const listPart: EditorialPart = {
  edited: [editedAt(SavedView, ['name', 'filter'], editorialUrls.list, { journal: '(select j.path from journal j where j.id = t.journal_id)' })],
  controllers: [ListController],
  providers: [ListPages, SubmissionList, SavedViews],
  entities: [SavedView],
  maps: [savedViewData],
  texts: [listTexts],
  navigation: [{ place: 'journalStaff', order: 1, label: 'list.title', href: editorialUrls.list, action: 'submission.list' }],
  onMerge: { pointers: [{ table: 'saved_view', column: 'person_id', how: { same: ['journal_id', 'name'], then: 'delete' } }], obstacles: [] },
};
