import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, type Page } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { pager } from '../../platform/web/pager.js';
import type { RequestContext } from '../../platform/web/request.js';
import { stageColor } from '../stage-look.js';
import { stages } from '../stages.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { filterOf, sorts, stageChoices, wordsOf, type ListForm } from './list-filter.js';
import { pageSize, SubmissionList, type ListRow } from './list.query.js';
import { listView, type ListPage } from './list.view.js';
import { countedStates, stateKeys } from './needs.js';
import { SavedViews } from './saved-views.js';
import { ViewForm } from './view.form.js';
import { listUrls } from './urls.js';

@Injectable()
export class ListPages {
  constructor(private readonly list: SubmissionList, private readonly views: SavedViews, private readonly journals: Journals, private readonly clock: Clock) {}

  async page(ctx: RequestContext, actor: Actor, form: ListForm, naming: Form<ViewForm> = new Form(new ViewForm())): Promise<Page<ListPage>> {
    const journal = ctx.journal!;
    const { translator: tr } = ctx;
    const filter = filterOf(form);
    const at = { journal: journal.path, lang: ctx.language };
    const here = (changes: Parameters<typeof wordsOf>[1] = {}): string => editorialUrls.list(at, wordsOf(form, changes));
    const rows = await this.list.rows(actor, journal.id, filter);
    const counts = await this.list.counts(actor, journal.id);
    const counted = [...counts].reduce((sum, [stage, count]) => sum + (filter.stages?.includes(stage) ?? true ? count : 0), 0);
    const fields = new FieldMaker(new Form(form), tr);
    const naive = new FieldMaker(naming, tr);
    const chosen = Object.entries(wordsOf(form));
    return page(listView, {
      title: tr.t('list.title'),
      errors: naive.summary(),
      views: { label: tr.t('list.views'), items: await this.items(ctx, actor, form) },
      counts: stages.flatMap((stage) => {
        const count = counts.get(stage);
        return count ? [{ href: editorialUrls.list(at, { stage }), number: tr.number(count), label: tr.t(`stage.${stage}`), current: form.stage === stage }] : [];
      }),
      search: fields.field('q', { label: 'list.search', type: 'search', required: true, maxlength: 200 }),
      stage: fields.select('stage', { label: 'list.stage', required: true, options: stageChoices.map((value) => ({ value, label: tr.t(value === 'active' || value === 'all' ? `list.${value}` : `stage.${value}`) })) }),
      filters: await this.filters(ctx, actor, fields),
      more: ['section', 'editor', 'state', 'sort'].some((field) => field in wordsOf(form)),
      rows: rows.map((row) => this.row(ctx, row)),
      pager: pager(tr, { page: filter.page, size: pageSize, total: rows[0] ? rows[0].total ?? counted : 0, href: (to) => here({ page: String(to) }) }),
      nothing: {
        title: tr.t('list.nothing'), text: tr.t(chosen.length > 0 ? 'list.nothingFound' : 'list.nothingHere'),
        action: chosen.length === 1 && form.stage === 'all' ? null : { label: tr.t('list.showAll'), href: editorialUrls.list(at, { stage: 'all' }) },
      },
      save: chosen.length === 0 ? null : {
        action: listUrls.views(at), name: naive.field('name', { label: 'list.views.name', required: true, maxlength: 60 }), hidden: chosen.map(([name, value]) => ({ name, value })),
      },
    }, { status: naming.invalid ? 422 : 200 });
  }

  /** What the desk counts, then what the reader has named. */
  private async items(ctx: RequestContext, actor: Actor, form: ListForm): Promise<ListPage['views']['items']> {
    const journal = ctx.journal!;
    const { t } = ctx.translator;
    const at = { journal: journal.path, lang: ctx.language };
    const now = editorialUrls.list(at, wordsOf(form));
    const item = (label: string, words: Record<string, string>, removal: { action: string; label: string } | null = null) => {
      const href = editorialUrls.list(at, words);
      return { label, href, current: href === now, removal };
    };
    const counts = (await this.list.states(actor, [journal.id], countedStates)).get(journal.id);
    return [
      item(t('list.active'), {}),
      ...countedStates.map((state) => item(t('list.views.counted', { label: t(`list.state.${state}`), count: counts?.[state] ?? 0 }), { editor: 'mine', state })),
      ...(await this.views.of(actor, journal.id)).map(({ id, name, filter }) => item(name, filter, { action: listUrls.viewRemoval({ ...at, view: id }), label: t('list.views.remove', { name }) })),
    ];
  }

  private async filters({ translator: tr, journal }: RequestContext, actor: Actor, fields: FieldMaker<ListForm>): Promise<ListPage['filters']> {
    const { t } = tr;
    const any = { value: '', label: t('list.any') };
    const sections = (await this.journals.sections(journal!.id)).map(({ id, title }) => ({ value: String(id), label: tr.pick(title).text }));
    const editors = (await this.list.editors(actor, journal!.id)).map(({ id, name }) => ({ value: id, label: name }));
    return [
      ...(sections.length > 1 ? [fields.select('section', { label: 'submission.section', required: true, options: [any, ...sections] })] : []),
      fields.select('editor', { label: 'list.editor', required: true, options: [any, { value: 'mine', label: t('list.editor.mine') }, { value: 'none', label: t('list.editor.none') }, ...editors] }),
      fields.select('state', { label: 'list.state', required: true, options: [any, ...stateKeys.map((value) => ({ value: value as string, label: t(`list.state.${value}`) }))] }),
      fields.select('sort', { label: 'list.sort', required: true, options: sorts.map((value) => ({ value: value as string, label: t(`list.sort.${value}`) })) }),
    ];
  }

  private row(ctx: RequestContext, row: ListRow): ListPage['rows'][number] {
    const { translator } = ctx;
    return {
      number: row.id,
      href: editorialUrls.submission({ journal: ctx.journal!.path, lang: ctx.language, submission: row.id }),
      title: titleOf(row, translator),
      lang: row.language,
      authors: row.authors ?? '',
      section: translator.pick(row.section).text,
      stage: { text: translator.t(`stage.${row.stage}`), color: stageColor(row.stage) },
      detail: row.stage === 'review' ? this.round(translator, row) : '',
      late: row.late ? { text: translator.t('list.state.late'), color: 'danger' } : null,
      editors: row.editors ?? '',
      days: translator.number(Math.floor((this.clock.now().getTime() - row.stageSince.getTime()) / 86_400_000)),
    };
  }

  /** What the newest round waits for. */
  private round({ t }: Translator, row: ListRow): string {
    const all = row.openReviews + row.doneReviews;
    if (row.outcome === 'revisions' || row.outcome === 'resubmit') return t(row.revised ? 'list.revisionsIn' : 'list.revisionsWanted');
    return all === 0 ? t('list.noReviewers') : t('list.reviewsIn', { done: row.doneReviews, all });
  }
}
