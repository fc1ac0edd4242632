import { Inject, Injectable } from '@nestjs/common';
import { HOLDERS, type MergePointer, type PersonalDataHolder } from '../../personal-data/holder.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { pointersByKind, pointersToPersons, type Pointer } from '../lifecycle/pointers.js';

/** Lets everything that points to one person point to another: every foreign key that the database has, by the rule that a room has declared for it, or else moved. */
@Injectable()
export class MovePointers {
  constructor(private readonly database: Database, private readonly clock: Clock, @Inject(HOLDERS) private readonly holders: readonly PersonalDataHolder[]) {}

  async move(from: number, to: number): Promise<void> {
    await this.database.transaction(async () => {
      const rules = this.holders.flatMap(({ onMerge }) => onMerge?.pointers ?? []);
      for (const pointer of await pointersToPersons(this.database)) {
        const rule = rules.find(({ table, column }) => table === pointer.table && column === pointer.column);
        await this.apply(pointer, rule?.how ?? null, from, to);
      }
      for (const { table, kind, id } of await pointersByKind(this.database)) {
        await this.database.execute(`update "${table}" set "${id}" = $2 where "${kind}" = 'person' and "${id}" = $1`, [from, to]);
      }
    });
  }

  private async apply({ table, column }: Pick<Pointer, 'table' | 'column'>, how: MergePointer['how'] | null, from: number, to: number): Promise<void> {
    const mine = `t."${column}" = $1`;
    if (how === 'drop') return this.run(`delete from "${table}" t where ${mine}`, from);
    if (how === 'clear') return this.run(`update "${table}" t set "${column}" = null where ${mine}`, from);
    if (how !== null && how !== 'guarded') {
      if ('drop' in how) await this.run(`delete from "${table}" t where ${mine} and (${how.drop})`, from);
      else if ('end' in how) await this.end(table, how.end, mine, [from]);
      else await this.settle({ table, column }, how, [from, to]);
    }
    await this.database.execute(`update "${table}" t set "${column}" = $2 where ${mine}`, [from, to]);
  }

  /** Of two rows that say the same, the merged account's ends or goes. */
  private async settle({ table, column }: Pick<Pointer, 'table' | 'column'>, { same, where = 'true', then }: Extract<MergePointer['how'], { same: readonly string[] }>, people: [number, number]): Promise<void> {
    const equal = same.map((name) => `other."${name}" is not distinct from t."${name}"`).join(' and ');
    const second = `t."${column}" = $1 and t.ctid in (select ctid from "${table}" where ${where})
      and exists (select 1 from "${table}" other where other."${column}" = $2 and ${equal} and other.ctid in (select ctid from "${table}" where ${where}))`;
    if (then === 'delete') await this.database.execute(`delete from "${table}" t where ${second}`, people);
    else await this.end(table, then.end, second, people);
  }

  private async end(table: string, column: string, where: string, people: readonly number[]): Promise<void> {
    await this.database.execute(`update "${table}" t set "${column}" = $${people.length + 1} where t."${column}" is null and ${where}`, [...people, this.clock.now()]);
  }

  private async run(sql: string, person: number): Promise<void> {
    await this.database.execute(sql, [person]);
  }
}
