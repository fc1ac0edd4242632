import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { bareSide, keptWords, sideModel } from './merge-models.js';
import { MergesQuery } from './merges.query.js';
import type { OtherForm } from './merging.form.js';
import type { MergeFacts } from './merging.policy.js';
import type { MergePage, OwnMergePage, SideModel } from './merging.view.js';
import { mergingUrls } from './urls.js';

@Injectable()
export class OwnMergePages {
  constructor(private readonly query: MergesQuery, private readonly accounts: Accounts) {}

  async own(ctx: RequestContext, actor: Actor, form: Form<OtherForm>): Promise<OwnMergePage> {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    const account = found(await this.accounts.byPerson(actor.personId));
    const open = (await this.query.of(actor.personId)).filter(({ endedAt }) => endedAt === null);
    return {
      title: tr.t('merge.own.title'),
      errors: fields.summary(),
      why: account.webAdmin ? tr.t('merge.obstacle.keep.administrator') : null,
      ask: account.webAdmin ? null : { action: mergingUrls.own({ lang }), other: fields.field('other', { label: 'merge.other', hint: 'merge.own.hint', required: true, maxlength: 320 }), kept: keptWords(tr) },
      open: open.map((merge) => {
        const agreed = merge.keepId === actor.personId ? merge.keepAgreedAt : merge.dropAgreedAt;
        return { text: tr.t(agreed ? 'merge.own.waits' : 'merge.own.asked', { date: tr.date(merge.proposedAt) }), href: mergingUrls.merge({ lang, merge: merge.publicId }), label: tr.t('merge.mail.asked.open') };
      }),
    };
  }

  async one(ctx: RequestContext, actor: Actor, facts: MergeFacts): Promise<MergePage> {
    const { translator: tr, language: lang } = ctx;
    const merge = found(await this.query.one(facts.id));
    const keeps = merge.keepId === actor.personId;
    const own = found(await this.query.side(actor.personId));
    const [stays, goes] = [tr.t('merge.stays'), tr.t('merge.goes')];
    const ownSide = sideModel(own, `${keeps ? stays : goes} (${tr.t('merge.signedInHere')})`, tr);
    const otherSide = await this.other(ctx, actor, keeps ? goes : stays, merge);
    const agreed = (keeps ? merge.keepAgreedAt : merge.dropAgreedAt) !== null;
    return {
      title: tr.t('merge.title'),
      lede: tr.t('merge.lede', { username: own.username }),
      sides: keeps ? [ownSide, otherSide] : [otherSide, ownSide],
      kept: keptWords(tr),
      waiting: agreed ? tr.t('merge.waiting') : null,
      agree: agreed ? null : { action: mergingUrls.merge({ lang, merge: merge.publicId }), warning: tr.t('merge.warning') },
      declineAction: mergingUrls.decline({ lang, merge: merge.publicId }),
      declineLabel: tr.t(agreed ? 'merge.cancel' : 'merge.decline'),
    };
  }

  /** The other account: all of it once its owner has agreed; until then its user name, if the administrator gave it, and else nothing (X20). */
  private async other({ translator: tr }: RequestContext, actor: Actor, heading: string, merge: NonNullable<Awaited<ReturnType<MergesQuery['one']>>>): Promise<SideModel> {
    const keeps = merge.keepId === actor.personId;
    const otherId = keeps ? merge.dropId : merge.keepId;
    const side = otherId === null ? null : await this.query.side(otherId);
    if (side && (keeps ? merge.dropAgreedAt : merge.keepAgreedAt)) return sideModel(side, heading, tr);
    return bareSide(side && merge.proposedById !== actor.personId ? side.username : tr.t('merge.unknown'), heading, tr);
  }
}
