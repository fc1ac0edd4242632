import { noon } from '../../platform/days.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { paragraphs } from '../paragraphs.js';
import type { TaskRow } from './tasks.js';

type Shown = Pick<TaskRow, 'kind' | 'words' | 'due' | 'doneAt' | 'late' | 'letterTo'>;

/** What there is to do: in someone's words, or in ours where the task made itself. */
export function wordsOf({ kind, words, letterTo }: Pick<Shown, 'kind' | 'words' | 'letterTo'>, tr: Translator): string[] {
  if (kind === 'written') return paragraphs(words);
  return [letterTo ? tr.t(`task.kind.${kind}.named`, { name: letterTo }) : tr.t(`task.kind.${kind}`), ...paragraphs(words)];
}

export const dueText = ({ due }: Pick<Shown, 'due'>, tr: Translator): string[] => (due ? [tr.t('task.by', { date: tr.date(noon(due)) })] : []);

export function stateOf({ doneAt, late }: Pick<Shown, 'doneAt' | 'late'>, tr: Translator): { text: string; color: string } {
  if (doneAt) return { text: tr.t('task.state.done'), color: 'success' };
  return late ? { text: tr.t('task.state.late'), color: 'danger' } : { text: tr.t('task.state.open'), color: 'info' };
}
