import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { browserName } from '../../visitors/sessions/browser-name.js';
import type { Session } from '../../visitors/sessions/session.entity.js';
import { Sessions } from '../../visitors/sessions/sessions.js';
import { EndSession } from './end-session.js';
import { ownSessionsView, type OwnSessionsPage } from './own-sessions.view.js';
import { ownSessionsUrls } from './urls.js';

/** Where a person is signed in (D2). */
@Controller()
export class OwnSessionsController {
  constructor(private readonly sessions: Sessions, private readonly end: EndSession) {}

  @Get(ownSessionsUrls.mine.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(ownSessionsView, await this.model(ctx, actor), note === 'ended' ? { notice: 'ownSessions.ended' } : {});
  }

  @Post(ownSessionsUrls.endOthers.pattern)
  @Can('profile.secure')
  async endOthers(@Context() ctx: RequestContext, @Who() actor: Actor): Promise<Redirect> {
    await this.end.others(actor);
    return redirect(ownSessionsUrls.mine({ lang: ctx.language }, { note: 'ended' }));
  }

  @Post(ownSessionsUrls.end.pattern)
  @Can('profile.secure')
  async endOne(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('session') id: string): Promise<Redirect> {
    await this.end.one(actor, idFrom(id));
    return redirect(ownSessionsUrls.mine({ lang: ctx.language }, { note: 'ended' }));
  }

  private async model({ translator: tr, language: lang }: RequestContext, actor: Actor): Promise<OwnSessionsPage> {
    const all = await this.sessions.of(actor.personId);
    const ordered = [...all].sort((a, b) => Number(b.id === actor.sessionId) - Number(a.id === actor.sessionId));
    return {
      title: tr.t('ownSessions.title'),
      intro: tr.t('ownSessions.intro'),
      sessions: ordered.map((session) => this.row(session, actor, tr)),
      others: all.length > 1 ? { action: ownSessionsUrls.endOthers({ lang }), label: tr.t('ownSessions.endOthers') } : null,
      unknown: tr.t('ownSessions.unknown'),
    };
  }

  private row(session: Session, actor: Actor, tr: Translator): OwnSessionsPage['sessions'][number] {
    const here = session.id === actor.sessionId;
    const browser = browserName(session.browser) ?? tr.t('ownSessions.browser.unknown');
    return {
      id: `session-${session.id}`,
      browser,
      here: here ? { text: tr.t('ownSessions.here'), color: 'info' } : null,
      note: session.onlyKind ? tr.t('ownSessions.byLink') : null,
      place: tr.t('ownSessions.ip', { ip: session.ip }),
      times: tr.t('ownSessions.times', { started: tr.dateTime(session.startedAt), seen: tr.dateTime(session.seenAt), end: tr.dateTime(session.endsAt) }),
      says: tr.t('ownSessions.says', { browser: session.browser }),
      end: here ? null : { action: ownSessionsUrls.end({ lang: tr.language, session: session.id }), label: tr.t('ownSessions.end'), which: browser },
    };
  }
}
