import type { Request, Response } from 'express';

/** Everything that this site can store on a device: two cookies, and nothing else. The privacy page lists them from here (D13). */
export const deviceCookies = ['session', 'elsewhere'] as const;
export type DeviceCookie = (typeof deviceCookies)[number];

export const cookieName = (name: DeviceCookie, secure: boolean): string => (secure ? `__Host-${name}` : name);
export const sessionCookieName = (secure: boolean): string => cookieName('session', secure);

/** The secret that a cookie of ours holds: random, and nothing else (D1). */
export function cookieSecret(request: Request, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value && /^[\w-]{20,64}$/.test(value)) return value;
  }
  return null;
}

export const sessionSecret = (request: Request, secure: boolean): string | null => cookieSecret(request, sessionCookieName(secure));

export function setSessionCookie(response: Response, secure: boolean, secret: string): void {
  response.cookie(sessionCookieName(secure), secret, { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(sessionCookieName(secure), { httpOnly: true, secure, sameSite: 'lax', path: '/' });
}
