import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { databaseIsGone } from '../database/gone.js';
import { TooMany } from '../limits/limits.js';
import { errorCode, log, unexpected } from '../log.js';
import { Languages } from '../i18n/languages.js';
import { isLanguage } from '../i18n/texts.js';
import { Page, redirect } from './answers.js';
import { errorPage } from './error-page.js';
import { Answered, Conflict, CrossSite, FirstThis, Forbidden, NotFound, SignInNeeded } from './problems.js';
import { Renderer } from './renderer.js';
import { Responder } from './responder.js';

/** Filled by the room of accounts: what to show where someone must sign in first, keeping what was posted. */
export interface SignInAnswer {
  signInAnswer(request: Request): Page | import('./answers.js').Redirect;
}
export const SIGN_IN_ANSWER = Symbol('sign-in answer');

const known = new Set([400, 403, 404, 409, 413, 422, 429, 500, 503]);

function statusOf(error: unknown): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden || error instanceof CrossSite) return 403;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooMany) return 429;
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null) {
    if ('status' in error && typeof error.status === 'number') return error.status;
    if (databaseIsGone(error)) return 503;
    if (errorCode(error) === 'ENOSPC' || errorCode(error) === 'EDQUOT') return 507;
  }
  return 500;
}

/** Every error becomes a page in the person's language that says what happened and what to do. */
@Catch()
export class Failures implements ExceptionFilter {
  constructor(
    private readonly renderer: Renderer,
    private readonly responder: Responder,
    private readonly languages: Languages,
    @Inject(SIGN_IN_ANSWER) private readonly signIn: SignInAnswer,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent || request.destroyed && !request.complete) {
      response.destroy();
      return;
    }
    this.setLanguage(request);
    if (error instanceof SignInNeeded) return this.responder.send(request, response, this.signIn.signInAnswer(request));
    if (error instanceof FirstThis) return this.responder.send(request, response, redirect(error.href));
    if (error instanceof Answered) return this.responder.send(request, response, await error.answer(request.context!));
    const status = statusOf(error);
    if (status === 500) unexpected(error);
    if (status >= 500) log({ level: 'error', event: 'request.failed', code: errorCode(error), request: request.context?.id ?? '' });
    if (error instanceof TooMany) response.setHeader('Retry-After', error.retryAfterSeconds);
    if (status === 503) response.setHeader('Retry-After', 10);
    const html = await this.renderer.render(request, this.page(request, status, error), true);
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).type('html').send(html);
  }

  private page(request: Request, status: number, error: unknown): Page {
    const key = known.has(status) ? status : status === 507 ? 507 : status < 500 ? 400 : 500;
    const translator = request.context!.translator;
    const text = (error instanceof Conflict || error instanceof Forbidden) && error.key !== null ? translator.t(error.key) : error instanceof CrossSite ? translator.t('error.crossSite')
      : translator.t(`error.${key}.text`, { minutes: error instanceof TooMany ? Math.ceil(error.retryAfterSeconds / 60) : 0 });
    return new Page(errorPage, {
      title: translator.t(`error.${key}.title`), status, text,
      home: { href: `/${translator.language}`, label: translator.t('error.home') },
      reference: status >= 500 ? (request.context?.id ?? null) : null,
    });
  }

  /** Errors may come before the guard has found the language: the address says it, or the browser. */
  private setLanguage(request: Request): void {
    const inPath = request.path.split('/').slice(1, 3).find(isLanguage);
    const language = inPath ?? request.context?.language ?? this.languages.preferred(request.headers['accept-language']);
    request.context = { ...(request.context ?? { id: '', journal: null }), language, translator: this.languages.in(language) };
  }
}
