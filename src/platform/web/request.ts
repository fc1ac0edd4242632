import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Language } from '../i18n/texts.js';
import type { Translator } from '../i18n/translator.js';

/** What a journal is to the lower rooms: where it is and how it is named. */
export interface JournalContext {
  id: number;
  path: string;
}

/** What is known of a request once the guard has passed it. */
export interface RequestContext {
  id: string;
  language: Language;
  translator: Translator;
  journal: JournalContext | null;
  /** Someone who came by a private link: there is one subject for them, and no lists. */
  byLink?: boolean;
}

declare module 'express-serve-static-core' {
  interface Request {
    context?: RequestContext;
  }
}

export const requestOf = (host: ExecutionContext): Request => host.switchToHttp().getRequest<Request>();

/** The context of the request. */
export const Context = createParamDecorator((_: unknown, host: ExecutionContext) => requestOf(host).context);
