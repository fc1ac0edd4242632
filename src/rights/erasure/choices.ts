import { grounds } from '../../personal-data/grounds.js';
import { purposes } from '../../personal-data/purposes.js';
import { groundOf, isGround, type GroundKey } from '../requests/refusal-grounds.js';
import type { Line } from './erasure-lines.js';

/** Of a line that would stay: empty it all the same. Of a line that would go: the ground on which it stays (GDPR Art. 17(3)). */
export type Choice = 'erase' | GroundKey;

/** Choices by the key of their line, as they are stored: `message.delete=legalClaim`. */
export type Choices = ReadonlyMap<string, Choice>;

/** The grounds on which data that would go may be held back. That it is still needed is none where it rests on consent (R12). */
export const groundsToKeep = (line: Line): GroundKey[] => {
  const onConsent = line.fields.some(({ datum }) => datum.purposes.some((purpose) => grounds[purposes[purpose].ground].article === '6(1)(a)'));
  return (['legalClaim', 'legalDuty', 'archive', 'stillNeeded'] as const).filter((ground) => groundOf(ground).kinds?.includes('erasure') && !(onConsent && ground === 'stillNeeded'));
};

export const choicesFor = (line: Line): Choice[] => (!line.open || line.follows ? [] : typeof line.does === 'object' ? ['erase'] : groundsToKeep(line));

export const isChoice = (text: string): text is Choice => text === 'erase' || isGround(text);

export const written = (choices: Choices): string[] => [...choices].map(([key, choice]) => `${key}=${choice}`);

export function read(texts: readonly string[]): Choices {
  return new Map(texts.flatMap((text): [string, Choice][] => {
    const at = text.lastIndexOf('=');
    const choice = text.slice(at + 1);
    return isChoice(choice) ? [[text.slice(0, at), choice]] : [];
  }));
}

/** What a line does once the administrator has chosen: whether its rows go or are emptied, or stay, and why. */
export function outcome(line: Line, choices: Choices): 'delete' | 'blank' | 'ghost' | 'keep' {
  if (line.follows) return outcome(line.follows, choices);
  const choice = choices.get(line.key);
  if (typeof line.does === 'object') return choice === 'erase' ? 'blank' : 'keep';
  return choice !== undefined && choice !== 'erase' ? 'keep' : line.does;
}

/** What was posted, without what no line offers. */
export function allowed(lines: readonly Line[], texts: readonly string[]): Choices {
  const posted = read(texts);
  return new Map(lines.flatMap((line): [string, Choice][] => {
    const choice = posted.get(line.key);
    return choice && choicesFor(line).includes(choice) ? [[line.key, choice]] : [];
  }));
}
