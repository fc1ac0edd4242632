import type { DataSubject } from '../holdings/data-subject.js';

/** Erases a person as it was done before, without a letter: after a backup was restored. Doing it twice is the same as once. */
export interface EraseAgain {
  again(subject: DataSubject, kept: readonly string[]): Promise<void>;
}

export const ERASE_AGAIN = Symbol('erases again');
