import type { Request } from 'express';
import { isLocalPath } from './urls.js';

type Asked = Pick<Request, 'method' | 'originalUrl' | 'headers'>;

const own = 'http://here.invalid';
const addressOf = (address: string | undefined): URL | null => (address ? URL.parse(address, own) : null);
const local = (path: string | null | undefined): string | null => (isLocalPath(path) ? path : null);
/** A form sends it with itself; one of a page that was left open from before does not. */
const sent = ({ method, originalUrl, headers }: Asked, name: string): string | null =>
  local(addressOf(originalUrl)?.searchParams.get(name)) ?? (method === 'POST' ? local(addressOf(headers.referer)?.searchParams.get(name)) : null);

/** The page of this site that someone came from to change something, and is led back to: `back` in the address of the form's page. */
export const wayBack = (request: Asked): string | null => sent(request, 'back');

/** The address of the form's page, whether it was taken or refused. */
const formPage = (request: Asked): string | null => (request.method === 'POST' ? sent(request, 'at') ?? addressOf(request.headers.referer)?.pathname ?? null : addressOf(request.originalUrl)?.pathname ?? null);

/** Where a form that was taken leads: back to where it was come from, unless there is another step first. */
export function afterwards(request: Asked, to: string): string {
  const back = wayBack(request);
  if (!back || request.method !== 'POST' || addressOf(to)?.pathname !== formPage(request)) return to;
  const [address, place] = back.split('#');
  return `${address!}${address!.includes('?') ? '&' : '?'}saved=1${place ? `#${place}` : ''}`;
}

/** The forms of a page take the way back along: one that is refused comes back at another address, without that of its page. */
export function withWayBack(request: Asked, html: string): string {
  const [back, at] = [wayBack(request), formPage(request)];
  const main = html.indexOf('<main');
  if (back === null || at === null || main < 0) return html;
  const along = `?back=${encodeURIComponent(back)}&amp;at=${encodeURIComponent(at)}`;
  return html.slice(0, main) + html.slice(main).replace(/<form\b[^>]*>/g, (form) => (/\bmethod="post"/.test(form) ? form.replace(/\baction="([^"?#]*)"/, (_, action: string) => `action="${action}${along}"`) : form));
}
