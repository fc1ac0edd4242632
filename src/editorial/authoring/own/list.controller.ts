import { Controller, Get } from '@nestjs/common';
import { Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { Policy } from '../../../access/policy.js';
import { Database } from '../../../platform/database/database.js';
import { page, type Page } from '../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import { StatusSharings, type Followed } from '../../following/status-sharings.js';
import { followingUrls } from '../../following/urls.js';
import { titleOf } from '../../title.js';
import { stageColor } from '../../stage-look.js';
import { editorialUrls } from '../../urls.js';
import { expectedKey } from './expected.js';
import { ownSubmissions, type OwnRow } from './list.query.js';
import { ownListView, type OwnListPage } from './list.view.js';

@Controller()
export class OwnListController {
  constructor(private readonly database: Database, private readonly policy: Policy, private readonly sharings: StatusSharings) {}

  @Get(editorialUrls.submissions.pattern)
  @Can('submission.listOwn')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page> {
    const { t } = ctx.translator;
    const start = { label: t('own.start'), href: editorialUrls.begin({ journal: ctx.journal!.path, lang: ctx.language }) };
    const followed = actor.behind === null ? await this.sharings.followed(ctx.journal!.id, actor.personId) : [];
    const rows = await ownSubmissions(this.database, this.policy, ctx.journal!.id, actor);
    return page(ownListView, {
      title: t('own.list'), start,
      columns: { title: t('own.manuscript'), stage: t('own.stage'), expected: t('own.expected'), date: t('own.when') },
      rows: rows.map((row) => this.row(ctx, row)),
      followed: followed.length === 0 ? null : { heading: t('following.list'), items: followed.map((one) => this.followed(ctx, one)) },
      nothing: { title: t('own.none'), text: t('own.none.text'), action: null },
    }, { head: { bodyClass: 'wide' } });
  }

  private followed(ctx: RequestContext, one: Followed): NonNullable<OwnListPage['followed']>['items'][number] {
    const tr = ctx.translator;
    return {
      title: titleOf(one, tr), lang: one.language, href: followingUrls.status({ journal: ctx.journal!.path, lang: ctx.language, submission: one.id }), stage: { text: tr.t(`stage.${one.stage}`), color: stageColor(one.stage) },
      meta: [tr.t('own.number', { number: String(one.id) }), ...(one.submittedAt ? [tr.date(one.submittedAt)] : [])].join(' · '),
    };
  }

  private row(ctx: RequestContext, row: OwnRow): OwnListPage['rows'][number] {
    const tr = ctx.translator;
    const picked = row.title[row.language] ? { text: row.title[row.language] ?? '', lang: row.language } : tr.pick(row.title);
    return {
      title: picked.text || tr.t('editorial.untitled'),
      lang: picked.text ? picked.lang : ctx.language,
      href: editorialUrls.own({ journal: ctx.journal!.path, lang: ctx.language, submission: row.id }),
      stage: { text: tr.t(`stage.${row.stage}`), color: stageColor(row.stage) },
      expected: tr.t(expectedKey(row)),
      number: tr.t('own.number', { number: String(row.id) }),
      date: tr.date(row.submittedAt ?? row.startedAt),
    };
  }
}
