import type { Request } from 'express';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request may change state: it comes from a page of ours (X33). Headers that a page of another site cannot set decide; both missing is no. */
export function sameOrigin(request: Request, publicUrl: string): boolean {
  if (safe.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === new URL(publicUrl).origin;
}
