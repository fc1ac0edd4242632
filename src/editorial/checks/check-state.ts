import type { Translator } from '../../platform/i18n/translator.js';
import type { CheckRow } from './checks.js';

export function stateOf({ answeredAt, approved, closedAt, late }: CheckRow, { t }: Translator): { text: string; color: string } {
  if (answeredAt) return approved ? { text: t('check.state.approved'), color: 'success' } : { text: t('check.state.corrected'), color: 'warning' };
  if (closedAt) return { text: t('check.state.closed'), color: 'neutral' };
  return late ? { text: t('check.state.late'), color: 'danger' } : { text: t('check.state.open'), color: 'info' };
}
