import { inPlace } from './runtime.cjs';

const standIn = (name) => new Proxy(function () {}, { apply: (_, self, values) => inPlace[name](...values), get: (_, key) => inPlace[name][key] });

/** What tests import as @jest/globals: whatever the file that runs now has been given. */
export const [afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test] =
  ['afterAll', 'afterEach', 'beforeAll', 'beforeEach', 'describe', 'expect', 'jest', 'test'].map(standIn);
