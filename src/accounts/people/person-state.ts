import type { PersonState } from './people-filter.js';

/** How the state of an account looks as a tag. */
export const stateColors: Record<PersonState, 'success' | 'warning' | 'danger' | 'neutral' | 'info'> = { active: 'success', unconfirmed: 'warning', invited: 'info', blocked: 'danger', expired: 'warning', noAccount: 'neutral' };
