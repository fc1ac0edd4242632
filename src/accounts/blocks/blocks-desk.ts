import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { Clock } from '../../platform/clock.js';
import { endOf, platformZone } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import type { Facts } from '../profile/profile.view.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { PersonSeen } from '../people/person-seen.js';
import { BlockAccount } from './block-account.js';
import { blockHistory } from './block-history.js';
import { untilOf } from './block-words.js';
import { BlockForm, LiftForm } from './blocks.form.js';
import { BlocksQuery, type ReadBlock } from './blocks.query.js';
import { blocksView, type BlocksPage } from './blocks.view.js';
import { blockReasons, type BlockReason } from './reasons.js';
import { blocksUrls } from './urls.js';

/** Blocks of a person's account, for the administrator, and for a manager as far as A8 reaches. */
@Injectable()
export class BlocksDesk {
  constructor(
    private readonly policy: Policy,
    private readonly clock: Clock,
    private readonly query: BlocksQuery,
    private readonly accounts: Accounts,
    private readonly blocking: BlockAccount,
    private readonly frame: PersonFrame,
    private readonly seen: PersonSeen,
  ) {}

  async list(ctx: RequestContext, actor: Actor, person: PersonFacts, saved: boolean): Promise<Page> {
    await this.seen.by(actor, person, true);
    return page(blocksView, await this.model(ctx, actor, person), saved ? { notice: 'profile.saved' } : {});
  }

  async place(ctx: RequestContext, actor: Actor, person: PersonFacts, posted: Form<BlockForm>): Promise<Page | Redirect> {
    const { reason, comment, until } = posted.values;
    const endsAt = posted.invalid || until === '' ? null : endOf(until, platformZone);
    const form = endsAt && endsAt <= this.clock.now() ? posted.with('until', 'block.until.past') : posted;
    if (form.invalid) return refused(blocksView, await this.model(ctx, actor, person, { place: form }));
    await this.blocking.place(actor, person, ctx.journal, { reason: reason as BlockReason, comment: comment || null, endsAt });
    return redirect(`${this.href(ctx, person)}?saved=1`);
  }

  async lift(ctx: RequestContext, actor: Actor, person: PersonFacts, block: string, form: Form<LiftForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(blocksView, await this.model(ctx, actor, person, { lift: form }));
    await this.blocking.lift(actor, person, ctx.journal, idFrom(block), form.values.liftReason);
    return redirect(`${this.href(ctx, person)}?saved=1`);
  }

  private async model(ctx: RequestContext, actor: Actor, person: PersonFacts, forms: { place?: Form<BlockForm>; lift?: Form<LiftForm> } = {}): Promise<BlocksPage> {
    const { translator: tr } = ctx;
    const blocks = await this.query.of(person.id);
    const current = blocks.find(({ holds }) => holds) ?? null;
    const place = new FieldMaker(forms.place ?? new Form(new BlockForm()), tr);
    const lift = new FieldMaker(forms.lift ?? new Form(new LiftForm()), tr);
    const may = (action: string): boolean => this.policy.allows(action, actor, person);
    const account = await this.accounts.byPerson(person.id);
    return {
      ...this.frame.of(ctx, actor, person, { title: 'block.title', label: 'block.tab', here: this.href(ctx, person) }),
      errors: place.summary() ?? lift.summary(),
      state: !account ? { text: tr.t('block.noAccount'), color: 'neutral' } : current ? { text: tr.t('people.state.blocked'), color: 'danger' } : { text: tr.t('block.open'), color: 'success' },
      current: current && { heading: tr.t('block.current'), facts: { items: this.facts(current, ctx) }, lift: may('block.lift') && this.mayLift(ctx, actor, current) ? this.liftForm(ctx, person, current, lift) : null },
      place: account && !current && may('block.place') ? this.placeForm(ctx, person, place) : null,
      history: blockHistory(blocks, tr, { names: true, now: this.clock.now() }),
    };
  }

  private facts(block: ReadBlock, { translator: tr }: RequestContext): Facts['items'] {
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    return [
      fact('block.reason', tr.t(`block.reason.${block.reason}`)),
      ...(block.comment ? [fact('block.comment', block.comment)] : []),
      fact('block.from', tr.dateTime(block.startsAt)),
      fact('block.end', untilOf(block.endsAt, tr)),
      fact('block.by', [block.placedBy, block.journal ? tr.pick(block.journal).text : tr.t('note.platform')].filter(Boolean).join(', ')),
    ];
  }

  private mayLift(ctx: RequestContext, actor: Actor, block: ReadBlock): boolean {
    return actor.webAdmin || (block.journalId !== null && block.journalId === ctx.journal?.id);
  }

  private liftForm({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts, block: ReadBlock, fields: FieldMaker<LiftForm>): NonNullable<BlocksPage['current']>['lift'] {
    const at = { lang, person, block: block.id };
    return {
      action: journal ? blocksUrls.journalLift({ ...at, journal: journal.path }) : blocksUrls.lift(at),
      reason: fields.textarea('liftReason', { label: 'block.lift.reason', hint: 'web.noSensitive', required: true, rows: 3, maxlength: 1000 }),
    };
  }

  private placeForm(ctx: RequestContext, person: PersonFacts, fields: FieldMaker<BlockForm>): BlocksPage['place'] {
    const { t } = ctx.translator;
    const reasons = blockReasons.map((reason) => ({ value: reason as string, label: t(`block.reason.${reason}`) }));
    return {
      action: this.href(ctx, person),
      text: t('block.place.text'),
      reason: fields.select('reason', { label: 'block.reason', required: true, options: [{ value: '', label: t('block.reason.choose') }, ...reasons] }),
      until: fields.field('until', { label: 'block.until.label', hint: 'block.until.hint', type: 'date' }),
      comment: fields.textarea('comment', { label: 'block.comment', hint: 'web.noSensitive', rows: 3, maxlength: 1000 }),
    };
  }

  private href({ language: lang, journal }: RequestContext, { publicId: person }: PersonFacts): string {
    return journal ? blocksUrls.journalList({ journal: journal.path, lang, person }) : blocksUrls.list({ lang, person });
  }
}
