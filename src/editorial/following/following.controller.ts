import { Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../journals/staff-form.view.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { statusModel } from './status-look.js';
import { statusView, type StatusPage } from './status.view.js';
import { StatusSharings } from './status-sharings.js';
import { followingUrls } from './urls.js';

class SharingForm {
  shared = false;
}

/** Co-authors see where their manuscript stands, if the journal says so. */
@Controller()
export class FollowingController {
  constructor(private readonly sharings: StatusSharings) {}

  @Get(followingUrls.status.pattern)
  @Can('submission.follow')
  async status(@Context() ctx: RequestContext, @Subject() facts: SubmissionFacts): Promise<Page<StatusPage>> {
    const { translator: tr } = ctx;
    const status = found(await this.sharings.status(facts.id));
    return page(statusView, {
      title: titleOf(status, tr), lang: status.language, lede: tr.t('following.lede'), status: statusModel(tr, status),
      crumbs: [{ label: tr.t('own.list'), href: editorialUrls.submissions(placeOf(facts, ctx)) }, { label: tr.t('own.number', { number: String(facts.id) }), href: null }],
    });
  }

  @Get(followingUrls.setting.pattern)
  @Can('statusSharing.edit')
  async setting(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const { t } = ctx.translator;
    const make = new FieldMaker(new Form(Object.assign(new SharingForm(), { shared: await this.sharings.shared(id) })), ctx.translator);
    return page(staffFormView, {
      title: t('following.setting'), crumbs: null, intro: t('following.setting.intro'), errors: null, languages: [], action: followingUrls.setting({ journal: found(ctx.journal).path, lang: ctx.language }),
      items: [item.checkbox(make.checkbox('shared', { label: 'following.setting.shared', hint: 'following.setting.hint' }))], submit: t('following.setting.save'), cancel: null,
    });
  }

  @Post(followingUrls.setting.pattern)
  @Can('statusSharing.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(SharingForm) form: Form<SharingForm>): Promise<Redirect> {
    await this.sharings.save(id, form.values.shared, actor);
    return redirect(followingUrls.setting({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}
