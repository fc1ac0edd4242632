import type { Request } from 'express';
import { isLocalPath } from '../../platform/web/urls.js';

/** What was posted without a live session, carried through the sign-in page and back to where it was going. Never stored. */
export interface Kept {
  to: string;
  fields: [name: string, value: string][];
}

const isPair = (pair: unknown): pair is [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');

/** The posted fields as text for one hidden field; never a password. Null where the form cannot be carried (a file, no form at all). */
export function keepPosted(request: Request): string | null {
  if (!request.is('application/x-www-form-urlencoded') || !isLocalPath(request.originalUrl)) return null;
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !/password/i.test(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map((one): [string, string] => [name, one]));
  return JSON.stringify({ to: request.originalUrl, fields } satisfies Kept);
}

export function readKept(text: string): Kept | null {
  try {
    const { to, fields } = JSON.parse(text) as Partial<Kept>;
    return isLocalPath(to) && Array.isArray(fields) && fields.every(isPair) ? { to, fields } : null;
  } catch {
    return null;
  }
}
