import { Injectable } from '@nestjs/common';

/** The only source of business time, so that a test can set it. */
@Injectable()
export class Clock {
  private shift = 0;

  now(): Date {
    return new Date(Date.now() + this.shift);
  }

  /** For tests: from now on it is `moment`, and time goes on from there. */
  set(moment: Date): void {
    this.shift = moment.getTime() - Date.now();
  }

  reset(): void {
    this.shift = 0;
  }
}
