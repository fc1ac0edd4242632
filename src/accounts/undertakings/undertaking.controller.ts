import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Equals } from 'class-validator';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import type { Role } from '../../personal-data/roles.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found, NotFound } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { accountsUrls } from '../urls.js';
import { ownUndertakingsView } from './own-undertakings.view.js';
import { undertakingCondition, undertakingName } from './undertaking-condition.js';
import { undertakingView, type UndertakingPage } from './undertaking.view.js';
import { Undertakings } from './undertakings.js';
import { undertakingsUrls } from './urls.js';
import { groupOf, inForce, undertakingGroups, undertakingTexts, type UndertakingGroup } from './words.js';

class SignForm {
  @Equals(true, { message: 'undertaking.agree.missing' })
  agree = false;

  version = '';
  next = '';
}

interface Asked {
  group: UndertakingGroup;
  journal: null | { id: number; path: string; name: string };
  roles: Role[];
}

/** What someone promises before a role of theirs counts (P6). */
@Controller()
export class UndertakingController {
  constructor(private readonly undertakings: Undertakings, private readonly journals: Journals) {}

  @Get(undertakingsUrls.own.pattern)
  @Can('undertaking.read')
  async own(@Context() { translator: tr, language: lang }: RequestContext, @Who() actor: Actor): Promise<Page> {
    const signed = await this.undertakings.of(actor.personId);
    const waiting = new Map(actor.waiting.filter(({ condition }) => condition === undertakingCondition.name)
      .map((held) => [held.href(lang, undertakingsUrls.own({ lang })), `${tr.t(`undertaking.for.${groupOf(held.role) ?? 'office'}`)}, ${held.journal ? tr.pick(held.journal.name).text : tr.t('platform.name')}`]));
    return page(ownUndertakingsView, {
      title: tr.t('undertakings.title'), intro: tr.t('undertakings.intro'),
      waiting: [...waiting].map(([href, text]) => ({ text, action: { label: tr.t('roleCondition.undertaking'), href } })),
      items: signed.map(({ group, version, language, signedAt, journal }) => ({
        heading: `${tr.t(`undertaking.for.${group}`)}, ${journal ? tr.pick(journal).text : tr.t('platform.name')}`,
        meta: tr.t('undertakings.meta', { version, date: tr.date(signedAt), language: tr.languageName(language) }),
        summary: tr.t('undertakings.words'),
        points: undertakingTexts[group].find((text) => text.version === version)?.points.map((point) => point[lang]) ?? [],
      })),
      none: { title: tr.t('undertakings.none'), text: tr.t('undertakings.none.text'), action: null },
    });
  }

  @Get(undertakingsUrls.undertaking.pattern)
  @Can('undertaking.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('undertaking') name: string, @Query('next') next: unknown): Promise<Page> {
    const form = Object.assign(new SignForm(), { next: isLocalPath(next) ? next : '' });
    return page(undertakingView, await this.model(ctx, actor, await this.asked(ctx, actor, name), new Form(form)));
  }

  @Post(undertakingsUrls.undertaking.pattern)
  @Can('undertaking.sign')
  async sign(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('undertaking') name: string, @Posted(SignForm) posted: Form<SignForm>): Promise<Page | Redirect> {
    const asked = await this.asked(ctx, actor, name);
    const form = posted.values.version === inForce(asked.group).version ? posted : posted.with('agree', 'undertaking.changed');
    if (form.invalid) return refused(undertakingView, await this.model(ctx, actor, asked, form));
    await this.undertakings.sign(actor.personId, asked.group, asked.journal?.id ?? null, ctx.language);
    return redirect(isLocalPath(form.values.next) ? form.values.next : accountsUrls.desk({ lang: ctx.language }));
  }

  /** Only what a role of one's own asks for; another's journal is not there. */
  private async asked({ translator }: RequestContext, actor: Actor, name: string): Promise<Asked> {
    const [first, ...rest] = name.split('.');
    const group = undertakingGroups.find((group) => group === first);
    if (!group) throw new NotFound();
    const journal = rest.length > 0 ? found(await this.journals.journal(rest.join('.'))) : null;
    const held: { journalId: number | null; role: Role }[] = [
      ...actor.roles, ...actor.waiting.map(({ journal, role }) => ({ journalId: journal?.id ?? null, role })), ...(actor.webAdmin ? [{ journalId: null, role: 'webAdmin' as const }] : []),
    ];
    const roles = [...new Set(held.filter(({ journalId, role }) => journalId === (journal?.id ?? null) && groupOf(role) === group).map(({ role }) => role))];
    if (roles.length === 0) throw new NotFound();
    return { group, roles, journal: journal && { id: journal.id, path: journal.path, name: translator.pick(journal.name).text } };
  }

  private async model({ translator: tr, language: lang }: RequestContext, actor: Actor, { group, journal, roles }: Asked, form: Form<SignForm>): Promise<UndertakingPage> {
    const text = inForce(group);
    const signedAt = await this.undertakings.signedAt(actor.personId, group, journal?.id ?? null);
    const fields = new FieldMaker(form, tr);
    const next = form.values.next || accountsUrls.desk({ lang });
    return {
      title: tr.t('undertaking.title'),
      intro: tr.t('undertaking.intro', { place: journal?.name ?? tr.t('platform.name') }),
      roles: tr.t('undertaking.roles', { count: roles.length, roles: tr.list(roles.map((role) => tr.t(`role.${role}`))) }),
      points: text.points.map((point) => point[lang]),
      meta: tr.t('undertaking.version', { version: text.version }),
      signed: signedAt && { text: tr.t('undertaking.signed', { date: tr.date(signedAt) }), on: { label: tr.t('undertaking.goOn'), href: isLocalPath(next) ? next : accountsUrls.desk({ lang }) } },
      form: signedAt ? null : {
        errors: fields.summary(), action: undertakingsUrls.undertaking({ lang, undertaking: undertakingName(group, journal?.path ?? null) }),
        agree: fields.checkbox('agree', { label: 'undertaking.agree', required: true }), version: text.version, next: form.values.next,
      },
    };
  }
}
