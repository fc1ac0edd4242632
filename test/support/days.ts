import { addDays, dayIn, platformZone } from '../../src/platform/days.js';
import type { TestApp } from './app.js';

/** The day that it is in so many days, as forms take it: of the platform's time zone, where it is another than in UTC for an hour or two of each night. */
export const inDays = (test: Pick<TestApp, 'clock'>, days: number): string => addDays(dayIn(platformZone, test.clock.now()), days);
