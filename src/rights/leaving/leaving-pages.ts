import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Accounts } from '../../accounts/account/accounts.js';
import { Consents } from '../../accounts/consents/consents.js';
import { consentsUrls } from '../../accounts/consents/urls.js';
import { WhatRests } from '../../accounts/consents/what-rests.js';
import { invitationsUrls } from '../../accounts/invitations/urls.js';
import { HandOverManuscript } from '../../editorial/authoring/by-link/hand-over-manuscript.js';
import { titleOf } from '../../editorial/title.js';
import { moveOf } from '../../editorial/workflow.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker, type Select } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { requestsUrls } from '../requests/urls.js';
import type { LeavingForm } from './leaving.form.js';
import { choicesIn } from './leaving.form.js';
import { daysToChoose } from './leaving-sweep.js';
import type { LeavingPage, LeftPage } from './leaving.view.js';
import { LiveWork } from './live-work.js';
import { LeftByStaff, type Hindrance } from './staff-work.js';
import { goingOn } from './what-goes.js';

type Work = NonNullable<LeavingPage['form']>['work'][number];

/** Draws what ends with the account and what goes on, with the choices for work under way. */
@Injectable()
export class LeavingPages {
  constructor(
    private readonly rests: WhatRests,
    private readonly consents: Consents,
    private readonly accounts: Accounts,
    private readonly live: LiveWork,
    private readonly staff: LeftByStaff,
    private readonly handOver: HandOverManuscript,
  ) {}

  async page(ctx: RequestContext, actor: Actor, form: Form<LeavingForm>): Promise<LeavingPage> {
    const { translator: tr, language: lang } = ctx;
    const title = tr.t('leaving.title');
    const rests = await this.consents.live(actor.personId, 'account');
    const hindrances = rests ? await this.staff.hindrances(actor.personId) : [];
    const account = found(await this.accounts.byPerson(actor.personId));
    const fields = new FieldMaker(form, tr);
    const drafts = await this.live.drafts(actor.personId);
    const cancel = { label: tr.t('leaving.keep'), href: consentsUrls.mine({ lang }) };
    return {
      title, crumbs: [{ label: tr.t('consents.title'), href: consentsUrls.mine({ lang }) }, { label: title, href: null }], intro: tr.t('leaving.intro'), errors: fields.summary(),
      hindered: rests && hindrances.length === 0 ? null : {
        heading: tr.t(rests ? 'leaving.first' : 'leaving.noConsent'),
        items: rests ? hindrances.map((one) => this.hindrance(one, tr)) : [{ text: tr.t('leaving.noConsent.text'), link: { label: tr.t('requests.own.title'), href: requestsUrls.own({ lang }) } }],
      },
      ends: { heading: tr.t('consents.ends'), items: [...this.ends(tr), ...(drafts > 0 ? [tr.t('leaving.drafts', { count: drafts })] : [])] }, goesOn: this.goesOn(tr, await this.live.any(actor.personId)),
      form: !rests || hindrances.length > 0 ? null : {
        action: consentsUrls.account({ lang }), username: account.username, work: await this.work(actor.personId, form, tr), text: tr.t('leaving.confirm'), submit: tr.t('leaving.submit'), cancel,
        password: account.passwordHash === null ? null : fields.field('currentPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password', maxlength: 200 }),
      },
    };
  }

  left({ translator: tr }: RequestContext): LeftPage {
    return { title: tr.t('leaving.left.title'), intro: tr.t('leaving.left.text'), ends: { heading: tr.t('leaving.left.ended'), items: this.ends(tr) }, goesOn: this.goesOn(tr, false) };
  }

  private ends(tr: Translator): string[] {
    return [tr.t('leaving.ends'), tr.t('consents.erased', { data: tr.list(this.rests.ends('account', tr)) }), tr.t('leaving.pool')];
  }

  private goesOn(tr: Translator, live: boolean): LeavingPage['goesOn'] {
    return { heading: tr.t('consents.goesOn'), none: null, items: goingOn(this.rests, live, tr), stays: [tr.t('leaving.until'), tr.t('leaving.apart')] };
  }

  private hindrance({ kind, journal }: Hindrance, tr: Translator): { text: string; link: { label: string; href: string } | null } {
    const lang = tr.language;
    const text = tr.t(`leaving.first.${kind}`, { journal: tr.pick(journal?.name ?? null).text });
    if (kind === 'restricted') return { text, link: { label: tr.t('requests.own.title'), href: requestsUrls.own({ lang }) } };
    return { text, link: { label: tr.t('leaving.first.name'), href: journal ? invitationsUrls.journalNew({ journal: journal.path, lang }) : invitationsUrls.platformNew({ lang }) } };
  }

  private async work(personId: number, form: Form<LeavingForm>, tr: Translator): Promise<Work[]> {
    const chosen = choicesIn(form.values);
    let first = true;
    const select = (key: string, label: string, hint: string | null, options: { value: string; label: string }[], required = false): Select => {
      const id = first ? 'choices' : `choices-${key}`;
      const missing = required && form.errors['choices'] !== undefined && !chosen.get(key);
      first = false;
      return { id, name: 'choices', label, hint, required, error: missing ? tr.t('leaving.successor.missing') : null, options: options.map(({ value, label }) => ({ value: value ? `${key}:${value}` : '', label, selected: value === (chosen.get(key) ?? '') })) };
    };
    const manuscripts = await Promise.all((await this.live.manuscripts(personId)).map(async (one) => ({ ...one, coAuthors: await this.handOver.of(one.id) })));
    const option = (value: string, key: string, args: Record<string, string> = {}): { value: string; label: string } => ({ value, label: tr.t(key, args) });
    const staff = (await this.staff.of(personId)).map(({ key, journal, role, submissions, successors }) => select(
      key, tr.t(role ? 'leaving.successor.assigned' : 'leaving.successor.tasks', { journal: tr.pick(journal).text, role: role ? tr.t(`role.${role}`) : '' }),
      tr.t(successors.length === 0 ? 'leaving.successor.none' : 'leaving.successor.hint', { numbers: tr.list(submissions.map(String)), count: submissions.length }),
      [option('', successors.length === 0 ? 'leaving.successor.editors' : 'leaving.successor.choose'), ...successors.map((one) => ({ value: String(one.personId), label: one.name }))], successors.length > 0,
    ));
    const reviews = (await this.live.reviews(personId)).map((one) => select(`review-${String(one.id)}`, titleOf(one, tr), tr.pick(one.journal).text, [option('', 'leaving.review.later'), option('finish', 'leaving.review.finish'), option('stepDown', 'leaving.review.stepDown')]));
    const own = manuscripts.map((one) => select(`manuscript-${String(one.id)}`, titleOf(one, tr), tr.t('leaving.manuscript.where', { journal: tr.pick(one.journal).text, number: String(one.id), stage: tr.t(`stage.${one.stage}`) }), [
      option('', 'leaving.manuscript.link'), ...one.coAuthors.map(({ id, name }) => option(`hand-${String(id)}`, 'leaving.manuscript.hand', { name })), ...(moveOf('withdraw').from.includes(one.stage) ? [option('withdraw', 'leaving.manuscript.withdraw')] : []),
    ]));
    return ([['staff', staff], ['reviews', reviews], ['manuscripts', own]] as const).filter(([, items]) => items.length > 0).map(([key, items]) => ({ heading: tr.t(`leaving.work.${key}`), text: tr.t(`leaving.work.${key}.text`, { days: daysToChoose }), items: [...items] }));
  }
}
