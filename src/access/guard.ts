import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config.js';
import { isLanguage } from '../platform/i18n/texts.js';
import { Languages } from '../platform/i18n/languages.js';
import { CrossSite, FirstThis, Forbidden, NotFound, SignInNeeded } from '../platform/web/problems.js';
import { sessionSecret } from '../platform/web/cookies.js';
import { ACTOR_SOURCE, type ActorSource, type WaitingRole } from './actor.js';
import { ALSO_WHEN_CLOSED, FROM_ANYWHERE, MARK, type Mark } from './marks.js';
import { Policy, type Facts } from './policy.js';
import { JOURNAL_SOURCE, SUBJECT_KINDS, type JournalSource, type SubjectKind } from './subjects.js';
import { sameOrigin } from '../platform/web/same-origin.js';

/** session → actor → subject within reach (404) → policy (403). */
@Injectable()
export class Guard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly policy: Policy,
    private readonly languages: Languages,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    @Inject(JOURNAL_SOURCE) private readonly journals: JournalSource,
    @Inject(SUBJECT_KINDS) private readonly kinds: readonly SubjectKind[],
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<Request>();
    // PostgreSQL cannot hold it, and no address of ours has it.
    if (request.originalUrl.includes('%00')) throw new NotFound();
    const exempt = this.reflector.get<string | undefined>(FROM_ANYWHERE, host.getHandler()) !== undefined;
    if (!exempt && !sameOrigin(request, this.config.publicUrl)) throw new CrossSite();
    const mark = this.reflector.getAllAndOverride<Mark>(MARK, [host.getHandler(), host.getClass()]);
    const action = 'can' in mark ? mark.can : null;
    this.setLanguage(request);
    request.actor = action ? await this.readActor(request) : null;
    if (request.actor?.only && request.context) request.context.byLink = true;
    await this.setJournal(request, action !== null, this.reflector.getAllAndOverride<boolean | undefined>(ALSO_WHEN_CLOSED, [host.getHandler(), host.getClass()]) ?? false);
    if (action === null) return true;
    if (!request.actor && !this.policy.rule(action).allow.anyone) throw new SignInNeeded();
    const facts = await this.subject(request, action);
    if (!this.policy.allows(action, request.actor ?? null, facts)) throw this.refusal(request, this.policy.waitingFor(action, request.actor ?? null, facts), new Forbidden(this.whyNot(request, action)));
    request.subject = facts;
    if (request.actor && request.actor.behind !== null && request.method === 'GET') await this.actors.looked(request.actor, String((request.route as { path?: unknown }).path));
    return true;
  }

  /** What nobody does while acting for another is refused with the reason. */
  private whyNot({ actor }: Request, action: string): string | null {
    return actor && actor.behind !== null && this.policy.rule(action).whileActing === false ? 'error.403.acting' : null;
  }

  private async readActor(request: Request): Promise<Request['actor']> {
    const secret = sessionSecret(request, this.config.secure);
    return secret ? this.actors.actor(secret) : null;
  }

  private setLanguage(request: Request): void {
    const asked = request.params['lang'];
    if (asked !== undefined && !isLanguage(asked)) throw new NotFound();
    const language = isLanguage(asked) ? asked : this.languages.preferred(request.headers['accept-language']);
    request.context = { id: request.context?.id ?? '', language, translator: this.languages.in(language), journal: null };
  }

  /** A closed journal is there only for its managers and the platform's administrator. */
  private async setJournal(request: Request, mayBeClosed: boolean, openAnyway: boolean): Promise<void> {
    const path = request.params['journal'];
    if (typeof path !== 'string' || !request.context) return;
    const journal = await this.journals.journal(path);
    const insider = mayBeClosed && request.actor && journal && (request.actor.webAdmin || request.actor.roles.some((held) => held.journalId === journal.id));
    if (!journal || (!journal.enabled && !insider && !openAnyway)) {
      const waiting = mayBeClosed && journal ? request.actor?.waiting.find((held) => held.journal === null || held.journal.id === journal.id) : null;
      throw mayBeClosed && !request.actor ? new SignInNeeded() : this.refusal(request, waiting ?? null, new NotFound());
    }
    request.context.journal = journal;
  }

  private async subject(request: Request, action: string): Promise<Facts> {
    const { on } = this.policy.rule(action);
    const journal = request.context?.journal ?? null;
    if (on === 'platform' || (on === 'here' && !journal)) return { kind: 'platform', id: 0, journalId: null };
    if ((on === 'journal' || on === 'here') && journal) return { kind: 'journal', id: journal.id, journalId: journal.id };
    const kind = this.kinds.find((kind) => kind.kind === on);
    const id = request.params[on];
    const facts = kind && typeof id === 'string' ? await kind.load(id, journal) : null;
    if (!kind || !facts) throw new NotFound();
    const actor = request.actor ?? null;
    if (!kind.reach.some((reach) => this.policy.allows(reach, actor, facts))) throw this.refusal(request, this.policy.waitingFor(action, actor, facts), new NotFound());
    return facts;
  }

  /** Whoever lacks only what makes their role count is led there, and back. */
  private refusal(request: Request, waiting: WaitingRole | null, otherwise: Error): Error {
    if (!waiting || !request.context) return otherwise;
    return new FirstThis(waiting.href(request.context.language, request.method === 'GET' ? request.originalUrl : null));
  }
}
