import pg from 'pg';

/** Cuts the connection to the database at the n-th statement of a transaction, before it is sent or before its answer is read: to PostgreSQL that is the death of the process. */
export class Faults {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with the client that it belongs to
  private readonly original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  private readonly inside = new WeakSet<object>();
  private left = Infinity;
  private mode: 'before' | 'after' = 'before';
  hit: string | null = null;

  install(): void {
    const { original, inside } = this;
    const reach = (client: pg.Client, text: string): boolean => {
      if (text === 'START TRANSACTION' && this.left !== Infinity) inside.add(client);
      const counted = inside.has(client);
      if (/^(COMMIT|ROLLBACK)$/.test(text)) inside.delete(client);
      return counted && (this.left -= 1) === 0;
    };
    const cut = (client: pg.Client): void => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const fault = (client: pg.Client, text: string): void => {
      this.hit = text;
      this.left = Infinity;
      if (this.mode === 'before') cut(client);
    };
    const after = (): boolean => this.mode === 'after';
    pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]): unknown {
      const [config] = args;
      const text = typeof config === 'string' ? config : ((config as { text?: string }).text ?? '');
      const now = reach(this, text);
      if (now) fault(this, text);
      const result = original.apply(this, args);
      if (now && after()) setImmediate(() => cut(this));
      return result;
    } as typeof pg.Client.prototype.query;
  }

  arm(statement: number, mode: 'before' | 'after'): void {
    Object.assign(this, { left: statement, mode, hit: null });
  }

  disarm(): void {
    this.left = Infinity;
  }

  uninstall(): void {
    pg.Client.prototype.query = this.original as typeof pg.Client.prototype.query;
  }
}
