import type { Translator } from '../../platform/i18n/translator.js';
import type { EntryRow } from './masthead.query.js';

export const mastheadStates = ['waiting', 'changed', 'shown', 'coming', 'ended', 'declined', 'objected', 'away', 'hidden'] as const;
export type MastheadState = (typeof mastheadStates)[number];

type Known = Pick<EntryRow, 'objectedAt' | 'takenAwayAt' | 'confirmedAt' | 'declinedAt' | 'everConfirmed' | 'startsOn' | 'endsOn' | 'hidden'>;

/** Where an entry stands, worked out from its newest version. */
export function mastheadState(entry: Known, today: string): MastheadState {
  if (entry.objectedAt) return 'objected';
  if (entry.takenAwayAt) return 'away';
  if (entry.hidden) return 'hidden';
  if (!entry.confirmedAt && !entry.everConfirmed) return entry.declinedAt ? 'declined' : 'waiting';
  if (!entry.confirmedAt && !entry.declinedAt) return 'changed';
  if (entry.confirmedAt && entry.endsOn && entry.endsOn <= today) return 'ended';
  return entry.confirmedAt && entry.startsOn && entry.startsOn > today ? 'coming' : 'shown';
}

const colors: Record<MastheadState, string> = {
  waiting: 'warning', changed: 'warning', shown: 'success', coming: 'info', ended: 'neutral', declined: 'neutral', objected: 'neutral', away: 'neutral', hidden: 'danger',
};

export const stateTag = (state: MastheadState, { t }: Translator): { text: string; color: string } => ({ text: t(`masthead.state.${state}`), color: colors[state] });

/** What can still be changed and asked about. */
export const isOpen = (state: MastheadState): boolean => !['objected', 'away'].includes(state);

/** What stands, or is to stand, in order below a heading. */
export const hasPlace = (state: MastheadState): boolean => isOpen(state) && !['ended', 'declined'].includes(state);
