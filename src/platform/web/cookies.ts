import type { Request, Response } from 'express';

export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-session' : 'session');

/** The secret in the session cookie: random, and nothing else (D1). */
export function sessionSecret(request: Request, secure: boolean): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === sessionCookieName(secure) && value && /^[\w-]{20,64}$/.test(value)) return value;
  }
  return null;
}

export function setSessionCookie(response: Response, secure: boolean, secret: string): void {
  response.cookie(sessionCookieName(secure), secret, { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(sessionCookieName(secure), { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}
