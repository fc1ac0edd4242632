import helmet from 'helmet';
import type { RequestHandler } from 'express';

const self = ["'self'"];

/** The content security policy of every page of ours (X32). Nothing is loaded from another host (D9). */
export const directives: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': self,
  'style-src': self,
  'img-src': ["'self'", 'data:'],
  'font-src': self,
  'connect-src': self,
  'worker-src': self,
  'frame-src': self,
  'manifest-src': self,
  'form-action': self,
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

export const securityHeaders = (secure: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

/** What someone uploaded never runs as a page of ours (X36): no origin, no script, framed by our own pages only. */
export const sandboxed = {
  'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
};
