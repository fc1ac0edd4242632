import type { Request, Response } from 'express';
import { cookieName, cookieSecret } from '../../platform/web/cookies.js';
import { waits } from './errands.js';

/** Set when someone presses the button of a sign-in elsewhere, and only then; binds what comes back to the browser that went. */
const elsewhereCookieName = (secure: boolean): string => cookieName('elsewhere', secure);

const options = (secure: boolean) => ({ httpOnly: true, secure, sameSite: 'lax', path: '/' }) as const;

export const elsewhereSecret = (request: Request, secure: boolean): string | null => cookieSecret(request, elsewhereCookieName(secure));

export function setElsewhereCookie(response: Response, secure: boolean, secret: string): void {
  response.cookie(elsewhereCookieName(secure), secret, { ...options(secure), maxAge: waits });
}

export function clearElsewhereCookie(response: Response, secure: boolean): void {
  response.clearCookie(elsewhereCookieName(secure), options(secure));
}
