import { Controller, Get } from '@nestjs/common';
import { Who, type Actor, type WaitingRole } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { journalsUrls } from '../../journals/urls.js';
import { page, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { SubmissionList } from '../list/list.query.js';
import { countedStates, decidingRoles } from '../list/needs.js';
import { ReviewDesk } from '../review/review-desk.query.js';
import { stageColor } from '../stage-look.js';
import { DeskTasks } from '../tasks/desk-tasks.query.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { DeskQuery, type DeskJournal, type OwnManuscript } from './desk.query.js';
import { deskView, type DeskPage } from './desk.view.js';

const deciding: ReadonlySet<string> = new Set(['manager', ...decidingRoles]);
const colors = { waiting: 'warning', late: 'danger', new: 'info' } as const;
const inText = (role: string): string => role.charAt(0).toLowerCase() + role.slice(1);

/** Where everyone begins after signing in. */
@Controller()
export class DeskController {
  constructor(private readonly query: DeskQuery, private readonly reviews: ReviewDesk, private readonly list: SubmissionList, private readonly tasks: DeskTasks) {}

  @Get(editorialUrls.desk.pattern)
  @Can('desk.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Page<DeskPage>> {
    const { translator, language: lang } = ctx;
    const journals = await this.query.journals(actor);
    const manuscripts = await this.query.own(actor);
    const reviews = actor.behind === null ? await this.reviews.of(actor.personId, ctx) : [];
    const first = this.first(ctx, actor);
    const tasks = await this.tasks.of(actor, ctx);
    const decides = journals.filter((journal) => journal.active && actor.roles.some(({ journalId, role }) => journalId === journal.id && deciding.has(role)));
    const counts = await this.list.states(actor, decides.map(({ id }) => id), countedStates);
    const waits = first.length + tasks.length + reviews.length + manuscripts.length > 0 || journals.some((journal) => journal.active !== null) || actor.webAdmin;
    return page(deskView, {
      title: translator.t('desk.title'),
      first,
      tasks,
      reviews: reviews.map(({ journal, due, ...review }) => ({ ...review, meta: `${journal} · ${due}` })),
      journals: journals.map((journal) => ({ ...this.journal(ctx, journal), states: this.states(ctx, journal, counts.get(journal.id)) })),
      manuscripts: manuscripts.map((manuscript) => this.manuscript(ctx, manuscript)),
      platform: actor.webAdmin ? { href: journalsUrls.admin({ lang }), text: translator.t('desk.platformText') } : null,
      nothing: waits ? null : { title: translator.t('desk.emptyTitle'), text: translator.t('desk.emptyText'), action: { label: translator.t('desk.toJournals'), href: `/${lang}` } },
    });
  }

  /** One entry for each thing to do, whatever the number of roles that wait for it. */
  private first({ translator: tr, language: lang }: RequestContext, actor: Actor): DeskPage['first'] {
    const byHref = new Map<string, WaitingRole[]>();
    for (const waiting of actor.waiting) {
      const href = waiting.href(lang, editorialUrls.desk({ lang }));
      byHref.set(href, [...(byHref.get(href) ?? []), waiting]);
    }
    return [...byHref].map(([href, waiting]) => {
      const roles = tr.list([...new Map(waiting.map((held) => [held.journal?.id ?? 0, held])).values()].map(({ journal }) => {
        const named = tr.list(waiting.filter((held) => held.journal?.id === journal?.id).map(({ role }) => inText(tr.t(`role.${role}`))));
        return journal ? tr.t('desk.roleOf', { role: named, journal: tr.pick(journal.name).text }) : named;
      }));
      return { text: tr.t('desk.first', { roles }), action: { label: tr.t(`roleCondition.${waiting[0]?.condition ?? ''}`), href } };
    });
  }

  private journal({ translator, language: lang }: RequestContext, journal: DeskJournal): Omit<DeskPage['journals'][number], 'states'> {
    const name = translator.pick(journal.name);
    const at = { journal: journal.path, lang };
    return {
      name: name.text, lang: name.lang,
      href: journal.active === null ? journalsUrls.home(at) : editorialUrls.list(at),
      text: journal.active === null ? translator.t('desk.read') : translator.t('desk.waiting', { count: journal.active }),
      submit: journal.enabled ? { label: translator.t('desk.submit'), href: editorialUrls.begin(at) } : null,
    };
  }

  /** What waits for this editor of the journal, as far as there is any. */
  private states({ translator: { t }, language: lang }: RequestContext, journal: DeskJournal, counts: Record<(typeof countedStates)[number], number> | undefined): DeskPage['journals'][number]['states'] {
    return !counts ? [] : countedStates.filter((state) => counts[state] > 0).map((state) => ({
      text: t('list.views.counted', { label: t(`list.state.${state}`), count: counts[state] }), color: colors[state],
      href: editorialUrls.list({ journal: journal.path, lang }, { editor: 'mine', state }),
    }));
  }

  private manuscript({ translator, language: lang }: RequestContext, manuscript: OwnManuscript): DeskPage['manuscripts'][number] {
    return {
      title: titleOf(manuscript, translator),
      lang: manuscript.language,
      href: editorialUrls.own({ journal: manuscript.path, lang, submission: manuscript.id }),
      meta: translator.pick(manuscript.journal).text,
      stage: manuscript.revise ? { text: translator.t('desk.revise'), color: 'warning' } : { text: translator.t(`stage.${manuscript.stage}`), color: stageColor(manuscript.stage) },
    };
  }
}
