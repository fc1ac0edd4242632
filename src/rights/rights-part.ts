import type { Part } from '../access/part.js';
import type { Language } from '../platform/i18n/texts.js';
import type { RequestKind } from './requests/request-kinds.js';

/** What can be done about a request besides answering it: a page of another part of this room, for the web administrator. */
export interface RequestTool {
  order: number;
  label: string;
  /** The kinds of requests that it is for. */
  kinds: readonly RequestKind[];
  href: (at: { lang: Language; rightsRequest: string }) => string;
}

/** What the web administrator finds beside the queue: a page of another part of this room. */
export interface QueueLink {
  order: number;
  label: string;
  href: (at: { lang: Language }) => string;
}

/** A part of the room of rights. */
export interface RightsPart extends Part {
  requestTools?: readonly RequestTool[];
  queueLinks?: readonly QueueLink[];
}

/** The tools of all parts, in their order. */
export const REQUEST_TOOLS = Symbol('tools for requests');

/** What stands beside the queue, of all parts, in its order. */
export const QUEUE_LINKS = Symbol('links beside the queue');
