import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { CONFIG, type Config } from '../../config.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import type { JournalRole } from '../../personal-data/roles.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { isSelfChosen } from '../roles/role-choices.js';
import { accountsUrls } from '../urls.js';
import { GiveBack } from './give-back.js';
import { OwnRoles } from './own-roles.query.js';
import { OwnRolesPages } from './own-roles-pages.js';
import { giveBackView } from './own-roles.view.js';
import { ownRolesUrls } from './urls.js';

/** Laying down a role that a journal gave. */
@Controller()
export class GiveBackController {
  constructor(
    private readonly journals: Journals,
    private readonly roles: OwnRoles,
    private readonly pages: OwnRolesPages,
    private readonly giveBack: GiveBack,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(ownRolesUrls.giveBack.pattern)
  @Can('profile.read')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('held') path: string, @Param('role') asked: string): Promise<Page> {
    const { translator: tr, language: lang } = ctx;
    const { journal, role } = await this.held(actor, path, asked);
    const name = tr.pick(journal.name).text;
    const last = role === 'manager' && (await this.giveBack.lastManager(actor.personId, journal.id));
    const title = tr.t('ownRoles.giveBack.title', { role: tr.t(`role.${role}`) });
    const at = { lang, held: path };
    const { CONTACT_EMAIL: contact } = this.config;
    return page(giveBackView, {
      title,
      crumbs: [{ label: tr.t('ownRoles.title'), href: ownRolesUrls.mine({ lang }) }, { label: name, href: ownRolesUrls.at(at) }, { label: title, href: null }],
      last: last ? { kind: 'warning', title: tr.t('ownRoles.last'), text: tr.t('ownRoles.last.text', { journal: name }), live: false } : null,
      heading: tr.t('ownRoles.follows'),
      follows: last ? [] : [tr.t('ownRoles.follows.access', { journal: name }), ...(await this.pages.open(tr, actor, journal.id)), tr.t('ownRoles.follows.told'), tr.t('ownRoles.follows.again')],
      form: last ? null : { action: ownRolesUrls.giveBack({ ...at, role }), submit: tr.t('ownRoles.giveBack.submit') },
      links: [
        ...(last ? [{ href: accountsUrls.journalPeople({ journal: path, lang }), label: tr.t('ownRoles.last.name') }] : []),
        ...(last && contact ? [{ href: `mailto:${contact}`, label: tr.t('ownRoles.last.write', { address: contact }) }] : []),
        { href: ownRolesUrls.at(at), label: tr.t('ownRoles.keep') },
      ],
    });
  }

  @Post(ownRolesUrls.giveBack.pattern)
  @Can('ownRole.giveBack')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('held') path: string, @Param('role') asked: string): Promise<Redirect> {
    const { journal, role } = await this.held(actor, path, asked);
    await this.giveBack.of(actor, journal, role);
    return redirect(ownRolesUrls.mine({ lang: ctx.language }, { saved: 1 }));
  }

  /** A role that this person holds there by the journal's gift, or nothing. */
  private async held(actor: Actor, path: string, asked: string): Promise<{ journal: Journal; role: JournalRole }> {
    const journal = found(await this.journals.journal(path));
    const { role } = found((await this.roles.of(actor.personId)).find((held) => held.journalId === journal.id && held.role === asked && !isSelfChosen(held.role)));
    return { journal, role };
  }
}
