import type { Actor } from '../../access/actor.js';
import type { RequestContext } from '../../platform/web/request.js';

/** A piece of someone's work in a journal, as a line on their page. */
export interface WorkHere {
  title: string;
  href: string;
  roles: string;
  stage: { text: string; color: string };
}

/** Filled by the editorial room: what a person does in a journal, as far as the looker may know it (A17, X4). */
export interface PersonWork {
  of(ctx: RequestContext, actor: Actor, personId: number): Promise<WorkHere[]>;
}
export const PERSON_WORK = Symbol('work of a person in a journal');
