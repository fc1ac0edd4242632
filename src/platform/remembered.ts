const minute = 60_000;

/** What is on every page and seldom changes, read at most once a minute. Who changes it says `forget`, after the commit; other processes follow within that minute. */
export class Remembered<T> {
  private held: Promise<T> | null = null;
  /** By the machine's own clock, which nobody sets. */
  private readAt = 0;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    if (this.held && performance.now() - this.readAt <= minute) return this.held;
    this.readAt = performance.now();
    const asked = this.read();
    this.held = asked;
    asked.catch(() => {
      if (this.held === asked) this.held = null;
    });
    return asked;
  }

  forget(): void {
    this.held = null;
  }
}
