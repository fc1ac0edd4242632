import pg from 'pg';

/**
 * Loaded before the program, by tests only: kills the process, as `kill -9` does, just before or after a statement that it is about to send. The test says which
 * over the channel of the fork: a part of its text, and on which side of it.
 */
let order = null;
process.on('message', (message) => {
  order = message;
});
process.channel?.unref();

const { query } = pg.Client.prototype;
const die = () => process.kill(process.pid, 'SIGKILL');
pg.Client.prototype.query = function (...args) {
  const text = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
  const hit = order !== null && text.includes(order.statement);
  if (hit && order.when === 'before') die();
  const result = query.apply(this, args);
  if (hit) {
    const told = () => die();
    if (typeof result?.then === 'function') result.then(told, told);
    else result?.once?.('end', told);
  }
  return result;
};
