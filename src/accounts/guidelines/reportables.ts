import { Inject, Injectable } from '@nestjs/common';
import { REPORTABLES, type Reportable, type ReportedText } from '../../access/reportable.js';
import type { Actor } from '../../access/actor.js';
import { found } from '../../platform/web/problems.js';

/** The kinds of text that can be reported, by name. */
@Injectable()
export class Reportables {
  constructor(@Inject(REPORTABLES) private readonly kinds: readonly Reportable[]) {}

  of(kind: string): Reportable {
    return found(this.kinds.find((one) => one.kind === kind));
  }

  async one(kind: string, id: number, reader: Actor | null): Promise<ReportedText | null> {
    return (await this.of(kind).seen([id], reader))[0] ?? null;
  }

  /** Many at once, one question for each kind. */
  async many(targets: readonly { kind: string; targetId: number }[], reader: Actor): Promise<(kind: string, id: number) => ReportedText | null> {
    const known = new Map<string, ReportedText>();
    for (const { kind, seen } of this.kinds.map((one) => ({ kind: one.kind, seen: one.seen.bind(one) }))) {
      const ids = [...new Set(targets.filter((target) => target.kind === kind).map(({ targetId }) => targetId))];
      if (ids.length > 0) for (const text of await seen(ids, reader)) known.set(`${kind} ${text.id}`, text);
    }
    return (kind, id) => known.get(`${kind} ${id}`) ?? null;
  }
}
