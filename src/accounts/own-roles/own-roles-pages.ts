import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { selfChosenRoles, type SelfChosenRole } from '../../personal-data/roles.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { pager } from '../../platform/web/pager.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Consents } from '../consents/consents.js';
import { isSelfChosen } from '../roles/role-choices.js';
import { OPEN_WORK, type OpenWork } from '../roles/open-work.js';
import { OwnRoles, type OwnRole } from './own-roles.query.js';
import type { JoinPage, OwnRolesAtPage, OwnRolesPage } from './own-roles.view.js';
import { ownRolesUrls } from './urls.js';

export class RolesForm {
  roles: string[] = [];
  reviewerPool = false;
}

const size = 20;

/** Draws the pages on which a person sees and chooses what they are in the journals. */
@Injectable()
export class OwnRolesPages {
  constructor(
    private readonly journals: Journals,
    private readonly roles: OwnRoles,
    private readonly consents: Consents,
    @Inject(OPEN_WORK) private readonly work: OpenWork,
  ) {}

  async mine(ctx: RequestContext, actor: Actor, left: string | null): Promise<OwnRolesPage> {
    const { translator: tr, language: lang } = ctx;
    const held = await this.roles.of(actor.personId);
    const journals = [...new Map(held.map((role) => [role.path, role])).values()];
    const rows = journals.map(({ path, name, enabled }) => ({
      name: tr.pick(name).text, lang: tr.pick(name).lang, href: ownRolesUrls.at({ lang, held: path }), closed: enabled ? null : tr.t('ownRoles.closed'),
      roles: held.filter((role) => role.path === path).map((role) => this.role(tr, role)),
    }));
    const platform = { name: tr.t('platform.name'), lang, href: null, closed: null, roles: [{ label: tr.t('role.webAdmin'), detail: tr.t('ownRoles.wholePlatform') }] };
    return {
      title: tr.t('ownRoles.title'),
      left: left === null ? null : await this.left(ctx, actor, left),
      join: { href: ownRolesUrls.join({ lang }), label: tr.t('ownRoles.join') },
      columns: { journal: tr.t('ownRoles.journal'), roles: tr.t('ownRoles.roles') },
      rows: [...(actor.webAdmin ? [platform] : []), ...rows.sort((a, b) => a.name.localeCompare(b.name, lang))],
      nothing: { title: tr.t('ownRoles.none'), text: tr.t('ownRoles.none.text'), action: null },
    };
  }

  async at(ctx: RequestContext, actor: Actor, journal: Journal, posted: Form<RolesForm> | null = null): Promise<OwnRolesAtPage> {
    const { translator: tr, language: lang } = ctx;
    const here = (await this.roles.of(actor.personId)).filter(({ journalId }) => journalId === journal.id);
    const chosen = here.filter(({ role }) => isSelfChosen(role));
    const given = here.filter(({ role }) => !isSelfChosen(role));
    const form = posted ?? new Form(Object.assign(new RolesForm(), { roles: chosen.map(({ role }) => role) }));
    const fields = new FieldMaker(form, tr);
    const open = await this.open(tr, actor, journal.id);
    const name = tr.pick(journal.name);
    const at = { lang, held: journal.path };
    const offered = journal.enabled ? selfChosenRoles : chosen.map(({ role }) => role as SelfChosenRole);
    return {
      title: name.text,
      lang: name.lang,
      crumbs: [{ label: tr.t('ownRoles.title'), href: ownRolesUrls.mine({ lang }) }, { label: name.text, href: null }],
      errors: fields.summary(),
      open: open.length === 0 ? null : { heading: tr.t('ownRoles.open'), items: open },
      action: ownRolesUrls.at(at),
      roles: offered.length === 0 ? null : fields.choices('roles', {
        label: 'ownRoles.choose', required: true, options: offered.map((role) => ({ value: role, label: tr.t(`role.self.${role}`) })),
      }),
      reviewerPool: !journal.enabled || (await this.consents.live(actor.personId, 'reviewerPool')) ? null : fields.checkbox('reviewerPool', { label: 'consent.reviewerPool', hint: 'consent.reviewerPool.hint' }),
      submit: tr.t('profile.save'),
      closed: journal.enabled ? null : { kind: 'info', title: null, text: tr.t('ownRoles.closed.text'), live: false },
      leave: chosen.length === 0 ? null : { heading: tr.t('ownRoles.leave.heading'), text: tr.t(given.length === 0 ? 'ownRoles.leave.text' : 'ownRoles.leave.rest'), action: ownRolesUrls.leave(at), label: tr.t('ownRoles.leave') },
      given: given.length === 0 ? null : {
        heading: tr.t('ownRoles.given'),
        text: tr.t('ownRoles.given.text'),
        items: given.map((role) => ({ ...this.role(tr, role), back: { href: ownRolesUrls.giveBack({ ...at, role: role.role }), label: tr.t('ownRoles.giveBack') } })),
      },
    };
  }

  async join(ctx: RequestContext, actor: Actor, search: string, number: number): Promise<JoinPage> {
    const { translator: tr, language: lang } = ctx;
    const { total, journals } = await this.roles.open(actor.personId, search, lang, { size, number });
    return {
      title: tr.t('ownRoles.join'),
      crumbs: [{ label: tr.t('ownRoles.title'), href: ownRolesUrls.mine({ lang }) }, { label: tr.t('ownRoles.join'), href: null }],
      intro: tr.t('ownRoles.join.text'),
      action: ownRolesUrls.join({ lang }),
      search: { id: 'q', name: 'q', label: tr.t('ownRoles.search'), type: 'search', value: search, error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 100, lang: null },
      apply: tr.t('ownRoles.search.apply'),
      columns: { journal: tr.t('ownRoles.journal'), roles: tr.t('ownRoles.roles') },
      rows: journals.map((journal) => {
        const tagline = tr.pick(journal.tagline);
        return {
          name: tr.pick(journal.name).text, lang: tr.pick(journal.name).lang, detail: tagline.text ? tagline : null, href: ownRolesUrls.at({ lang, held: journal.path }),
          roles: tr.list(journal.roles.map((role) => tr.t(`role.${role}`))),
        };
      }),
      pager: pager(tr, { page: number, size, total, href: (page) => ownRolesUrls.join({ lang }, { q: search, page }) }),
      nothing: { title: tr.t('ownRoles.search.none'), text: tr.t('ownRoles.search.none.text'), action: null },
    };
  }

  /** What of a person's is not done in a journal, whatever role they leave. */
  async open(tr: Translator, actor: Actor, journalId: number): Promise<string[]> {
    const open = await this.work.at(actor.personId, journalId);
    return (['manuscripts', 'reviews', 'tasks'] as const).filter((kind) => open[kind] > 0).map((kind) => tr.t(`ownRoles.open.${kind}`, { count: open[kind] }));
  }

  private async left({ translator: tr }: RequestContext, actor: Actor, path: string): Promise<OwnRolesPage['left']> {
    const journal = await this.journals.journal(path);
    if (!journal || (await this.roles.of(actor.personId)).some(({ journalId, role }) => journalId === journal.id && isSelfChosen(role))) return null;
    return { kind: 'success', title: null, text: tr.t('ownRoles.left', { journal: tr.pick(journal.name).text }), live: true, open: await this.open(tr, actor, journal.id) };
  }

  private role(tr: Translator, { role, startedAt, endedAt }: OwnRole): { label: string; detail: string } {
    const who = tr.t(isSelfChosen(role) ? 'ownRoles.byYou' : 'ownRoles.byJournal');
    const dates = endedAt ? tr.t('ownRoles.until', { from: tr.date(startedAt), to: tr.date(endedAt) }) : tr.t('ownRoles.since', { from: tr.date(startedAt) });
    return { label: tr.t(`role.${role}`), detail: `${who}, ${dates}` };
  }
}
