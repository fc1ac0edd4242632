import { Controller, Get, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from '../people/people.policy.js';
import { PersonFrame } from '../people/person-frame.js';
import { PersonSeen } from '../people/person-seen.js';
import { askedFor, LogPage } from './log-page.js';
import { personLogView, securityLogView } from './security-log.view.js';
import { securityLogUrls } from './urls.js';

/** What has happened to the security of an account, for its owner and for the web administrator (P7). */
@Controller()
export class SecurityLogController {
  constructor(private readonly log: LogPage, private readonly frame: PersonFrame, private readonly seen: PersonSeen) {}

  @Get(securityLogUrls.mine.pattern)
  @Can('profile.read')
  async mine(@Context() { translator: tr, language: lang }: RequestContext, @Who() actor: Actor, @Query('list') list: unknown, @Query('page') number: unknown): Promise<Page> {
    const model = await this.log.of(tr, actor.personId, actor.behind === null, askedFor(list, number), (query) => securityLogUrls.mine({ lang }, query));
    return page(securityLogView, { title: tr.t('securityLog.title'), ...model });
  }

  @Get(securityLogUrls.person.pattern)
  @Can('securityLog.read')
  async person(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('list') list: unknown, @Query('page') number: unknown): Promise<Page> {
    await this.seen.by(actor, person, false);
    const at = { lang: ctx.language, person: person.publicId };
    const frame = this.frame.of(ctx, actor, person, { title: 'securityLog.person', label: 'securityLog.title', here: securityLogUrls.person(at) });
    return page(personLogView, { ...frame, ...(await this.log.of(ctx.translator, person.id, false, askedFor(list, number), (query) => securityLogUrls.person(at, query))) });
  }
}
