import type { PersonState } from './people-filter.js';

/** How the state of an account looks as a tag. */
export const stateColors: Record<PersonState, 'success' | 'warning' | 'danger' | 'neutral'> = { active: 'success', unconfirmed: 'warning', blocked: 'danger', expired: 'warning', noAccount: 'neutral' };
