import { DataSource } from 'typeorm';
import { queriesOf as queriesOfSource } from '../../src/cli/bench/queries.js';
import type { TestApp } from './app.js';

/** How many queries a piece of work asks of the application's database. */
export const queriesOf = (test: TestApp, work: () => PromiseLike<unknown>): Promise<number> => queriesOfSource(test.app.get(DataSource), work);
