import type { TestApp } from './app.js';

/** The random name of a person in addresses. */
export async function publicId(test: TestApp, { personId }: { personId: number }): Promise<string> {
  return (await test.database.one<{ id: string }>('select public_id as id from person where id = $1', [personId]))?.id ?? '';
}

/** Closes an account, from now on and without an end. */
export async function block(test: TestApp, { personId }: { personId: number }): Promise<void> {
  await test.database.query(`insert into block (person_id, reason, starts_at) values ($1, 'other', $2)`, [personId, test.clock.now()]);
}
