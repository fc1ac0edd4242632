import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { MergeCheck } from './merge-check.js';
import { keptWords, sideModel } from './merge-models.js';
import { MergesQuery, type MergeSide, type ReadMerge } from './merges.query.js';
import type { OtherForm } from './merging.form.js';
import type { PersonMergePage } from './merging.view.js';
import { mergingUrls } from './urls.js';

@Injectable()
export class PersonMergePages {
  constructor(private readonly query: MergesQuery, private readonly check: MergeCheck, private readonly accounts: Accounts, private readonly frame: PersonFrame) {}

  async page(ctx: RequestContext, actor: Actor, person: PersonFacts, posted: Form<OtherForm>): Promise<PersonMergePage> {
    const { translator: tr, language: lang } = ctx;
    const here = mergingUrls.person({ lang, person: person.publicId });
    const own = await this.query.side(person.id);
    const { other: login } = posted.values;
    const account = posted.invalid || login === '' ? null : await this.accounts.byLogin(login);
    const form = login !== '' && !posted.invalid && !account ? posted.with('other', 'merge.other.unknown') : account?.personId === person.id ? posted.with('other', 'merge.same') : posted;
    const fields = new FieldMaker(form, tr);
    const other = account && !form.invalid ? await this.query.side(account.personId) : null;
    const merges = await this.query.of(person.id);
    return {
      ...this.frame.of(ctx, actor, person, { title: 'merge.person.title', label: 'merge.tab', here }),
      why: !own ? tr.t('block.noAccount') : person.webAdmin ? tr.t('merge.obstacle.keep.administrator') : null,
      find: own && !person.webAdmin ? { action: here, errors: fields.summary(), other: fields.field('other', { label: 'merge.other', hint: 'merge.other.hint', required: true, maxlength: 320 }) } : null,
      preview: own && other ? await this.preview(own, other, here, ctx) : null,
      open: await Promise.all(merges.filter(({ endedAt }) => endedAt === null).map((merge) => this.open(merge, person, ctx))),
      past: merges.filter(({ endedAt }) => endedAt !== null).map(({ outcome, endedAt }) => tr.t(`merge.outcome.${outcome}`, { date: tr.date(endedAt!) })),
    };
  }

  private async preview(own: MergeSide, other: MergeSide, action: string, { translator: tr }: RequestContext): Promise<PersonMergePage['preview']> {
    const obstacles = await this.check.obstacles(own.personId, other.personId);
    return {
      sides: [sideModel(own, tr.t('merge.stays'), tr), sideModel(other, tr.t('merge.goes'), tr)],
      kept: keptWords(tr),
      obstacles: obstacles.map((key) => tr.t(key)),
      propose: obstacles.length === 0 ? { action, other: other.username } : null,
    };
  }

  private async open(merge: ReadMerge, person: PersonFacts, { translator: tr, language: lang }: RequestContext): Promise<PersonMergePage['open'][number]> {
    const name = async (id: number | null): Promise<string> => (id === null ? tr.t('merge.unknown') : ((await this.accounts.byPerson(id))?.username ?? tr.t('merge.unknown')));
    const [keep, drop] = [await name(merge.keepId), await name(merge.dropId)];
    const missing = [...(merge.keepAgreedAt ? [] : [keep]), ...(merge.dropAgreedAt ? [] : [drop])];
    return {
      text: tr.t('merge.into', { keep, drop, date: tr.date(merge.proposedAt) }),
      state: tr.t('merge.waitsFor', { who: tr.list(missing) }),
      cancel: { action: mergingUrls.cancel({ lang, person: person.publicId, proposal: merge.id }), label: tr.t('merge.cancel') },
    };
  }
}
