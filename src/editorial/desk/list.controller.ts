import { Controller, Get, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Clock } from '../../platform/clock.js';
import { page, type Page } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { bind } from '../../platform/web/form.js';
import { pager } from '../../platform/web/pager.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { stageColor } from '../stage-look.js';
import { stages } from '../stages.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { pageSize, SubmissionList, type ListRow } from './list.query.js';
import { listView, type ListPage } from './list.view.js';

class ListForm {
  q = '';
  stage = 'active';
  page = '1';
}

const choices = ['active', ...stages.filter((stage) => stage !== 'draft'), 'all'];

@Controller()
export class ListController {
  constructor(private readonly list: SubmissionList, private readonly clock: Clock) {}

  @Get(editorialUrls.list.pattern)
  @Can('submission.list')
  async index(@Context() ctx: RequestContext, @Who() actor: Actor, @Query() query: unknown): Promise<Page<ListPage>> {
    const form = bind(ListForm, query);
    const { values } = form;
    if (!choices.includes(values.stage)) values.stage = 'active';
    const number = /^[1-9]\d{0,4}$/.test(values.page) ? Number(values.page) : 1;
    const journal = ctx.journal!;
    const [rows, counts] = [await this.list.rows(actor, journal.id, { stage: values.stage, q: values.q.slice(0, 200), page: number }), await this.list.counts(actor, journal.id)];
    const { t } = ctx.translator;
    const fields = new FieldMaker(form, ctx.translator);
    const here = (changes: Record<string, string | number>): string => editorialUrls.list({ journal: journal.path, lang: ctx.language }, { stage: values.stage, q: values.q, ...changes });
    return page(listView, {
      title: t('list.title'),
      search: fields.field('q', { label: 'list.search', type: 'search', required: true, maxlength: 200 }),
      stage: fields.select('stage', { label: 'list.stage', required: true, options: choices.map((value) => ({ value, label: t(value === 'active' || value === 'all' ? `list.${value}` : `stage.${value}`) })) }),
      counts: stages.flatMap((stage) => {
        const count = counts.get(stage);
        return count ? [{ href: here({ stage, q: '' }), number: ctx.translator.number(count), label: t(`stage.${stage}`), current: values.stage === stage }] : [];
      }),
      rows: rows.map((row) => this.row(ctx, row)),
      pager: pager(ctx.translator, { page: number, size: pageSize, total: rows[0]?.total ?? 0, href: (to) => here({ page: to }) }),
      nothing: { title: t('list.nothing'), text: t(values.q ? 'list.nothingFound' : 'list.nothingHere'), action: values.stage === 'all' && !values.q ? null : { label: t('list.showAll'), href: here({ stage: 'all', q: '' }) } },
    });
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
      detail: row.stage === 'review' ? this.round(ctx, row) : '',
      editors: row.editors ?? '',
      days: translator.number(Math.floor((this.clock.now().getTime() - row.stageSince.getTime()) / 86_400_000)),
    };
  }

  /** What the newest round waits for. */
  private round({ translator: { t } }: RequestContext, row: ListRow): string {
    const all = row.openReviews + row.doneReviews;
    if (row.outcome === 'revisions' || row.outcome === 'resubmit') return t(row.revised ? 'list.revisionsIn' : 'list.revisionsWanted');
    return all === 0 ? t('list.noReviewers') : t('list.reviewsIn', { done: row.doneReviews, all });
  }
}
