import type { Page } from './answers.js';
import type { RequestContext } from './request.js';

/** Refusals that become error pages. What is not there and what is not yours look the same (X15). */
export class NotFound extends Error {}
export class Forbidden extends Error {
  /** The key may name a text that says more than that it is not allowed. */
  constructor(readonly key: string | null = null) {
    super('forbidden');
  }
}
/** The page needs someone signed in. */
export class SignInNeeded extends Error {}
/** Possible once something else has been done, at this address. */
export class FirstThis extends Error {
  constructor(readonly href: string) {
    super();
  }
}
export class CrossSite extends Error {}
/** The request is not possible as things stand; the key names a text that says why and what to do. */
export class Conflict extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

/** A refusal that brings its own page. */
export class Answered extends Error {
  constructor(readonly answer: (context: RequestContext) => Promise<Page>) {
    super('answered');
  }
}

export const found = <T>(thing: T | null | undefined): T => {
  if (thing === null || thing === undefined) throw new NotFound();
  return thing;
};

/** A number from an address, or NotFound. */
export const idFrom = (text: string | undefined): number => {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) throw new NotFound();
  return Number(text);
};
