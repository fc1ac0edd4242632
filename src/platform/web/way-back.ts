import type { Request } from 'express';
import { isLocalPath } from './urls.js';

const own = 'http://here.invalid';
const addressOf = (address: string | undefined): URL | null => (address ? URL.parse(address, own) : null);

/** The page of this site that someone came from to change something, and is led back to: `back` in the address of the form's page. */
export function wayBack(request: Pick<Request, 'method' | 'originalUrl' | 'headers'>): string | null {
  const page = addressOf(request.method === 'POST' ? request.headers.referer : request.originalUrl);
  const back = page?.searchParams.get('back');
  return isLocalPath(back) ? back : null;
}

/** Where a form that was taken leads: back to where it was come from, unless there is another step first. */
export function afterwards(request: Pick<Request, 'method' | 'originalUrl' | 'headers'>, to: string): string {
  const back = wayBack(request);
  if (!back || request.method !== 'POST' || addressOf(to)?.pathname !== addressOf(request.headers.referer)?.pathname) return to;
  const [address, place] = back.split('#');
  return `${address!}${address!.includes('?') ? '&' : '?'}saved=1${place ? `#${place}` : ''}`;
}
