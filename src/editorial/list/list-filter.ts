import type { Stage } from '../stages.js';
import { stages } from '../stages.js';
import { isState, type State } from './needs.js';

export const stageChoices = ['active', ...stages.filter((stage) => stage !== 'draft'), 'all'] as const;
export const sorts = ['newest', 'oldest', 'submitted'] as const;
export const activeStages: readonly Stage[] = ['submission', 'review', 'copyediting', 'production', 'scheduled'];

/** What the list of submissions is asked, as it stands in its address. */
export class ListForm {
  q = '';
  stage = 'active';
  section = '';
  editor = '';
  state = '';
  sort = 'newest';
  page = '1';
}

export interface ListFilter {
  search: string;
  stages: readonly string[] | null;
  sectionId: number | null;
  /** `mine` is what is assigned to the reader or to nobody, `none` what has no editor; otherwise the random id of a person. */
  editor: string | null;
  state: State | null;
  sort: (typeof sorts)[number];
  page: number;
}

/** What is not understood counts as not asked. */
export function filterOf(form: ListForm): ListFilter {
  if (!(stageChoices as readonly string[]).includes(form.stage)) form.stage = 'active';
  if (!(sorts as readonly string[]).includes(form.sort)) form.sort = 'newest';
  if (!isState(form.state)) form.state = '';
  return {
    search: form.q.slice(0, 200),
    stages: form.stage === 'all' ? null : form.stage === 'active' ? activeStages : [form.stage],
    sectionId: /^[1-9]\d{0,8}$/.test(form.section) ? Number(form.section) : null,
    editor: form.editor.slice(0, 40) || null,
    state: isState(form.state) ? form.state : null,
    sort: form.sort as ListFilter['sort'],
    page: /^[1-9]\d{0,4}$/.test(form.page) ? Number(form.page) : 1,
  };
}

/** The address's words for a filter, without what says nothing. */
export function wordsOf(form: Readonly<ListForm>, changes: Partial<Record<keyof ListForm, string>> = {}): Record<string, string> {
  const first = new ListForm();
  const words = { ...form, page: '1', ...changes };
  return Object.fromEntries(Object.entries(words).filter(([field, value]) => value !== first[field as keyof ListForm]));
}
