import { statSync } from 'node:fs';

/** What takes longest, in this order. The rest comes after, large files first. */
const longest = ['/journeys/two-lives.', '/rights/every-route.', '/anonymity/matrix.', '/robustness/', '/access/', '/journeys/', '/editorial/scale.', '/cleaning/', '/accounts/people-', '/accounts/', '/cli/'];

const rank = (path) => {
  const place = longest.findIndex((part) => path.includes(part));
  return place === -1 ? longest.length : place;
};

/** The order of the test files: what takes longest begins first, so that the workers end together. Jest itself knows that only of a machine where they ran before. */
export default class {
  sort(tests) {
    return tests.map((test) => ({ test, rank: rank(test.path), size: statSync(test.path).size })).sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ test }) => test);
  }

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1);
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
