import type { Readable } from 'node:stream';
import type { PageModel, View } from '../views/view.js';
import type { Head } from '../views/layout.js';

/** What a handler may answer with. Nothing else writes to the response. */
export class Page<M extends PageModel = PageModel> {
  constructor(
    readonly view: View<M>,
    readonly model: M,
    readonly options: { status?: number; head?: Partial<Head>; headers?: Record<string, string>; notice?: string } = {},
  ) {}
}

/** See Other: the answer to a form that was taken. */
export class Redirect {
  constructor(readonly to: string, readonly status: 301 | 302 | 303 | 308 = 303, readonly vary: string | null = null) {}
}

export class Download {
  constructor(readonly file: { stream: Readable; size: number | null; mediaType: string; headers: Record<string, string> }) {}
}

/** Data for a program. */
export class Json {
  constructor(readonly body: unknown, readonly status = 200) {}
}

export const page = <M extends PageModel>(view: View<M>, model: M, options?: Page<M>['options']): Page<M> => new Page(view, model, options);

/** The same page again, with what was typed and what is wrong with it. */
export const refused = <M extends PageModel>(view: View<M>, model: M): Page<M> => new Page(view, model, { status: 422 });
export const redirect = (to: string): Redirect => new Redirect(to);

/** To where something is from now on, elsewhere. */
export const redirectForGood = (to: string): Redirect => new Redirect(to, 308);

/** From an address without a language to the one in the reader's. */
export const redirectByLanguage = (to: string): Redirect => new Redirect(to, 302, 'Accept-Language');
