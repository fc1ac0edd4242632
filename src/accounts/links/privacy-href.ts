import { path } from '../../platform/web/urls.js';
import type { Language } from '../../platform/i18n/texts.js';

const privacy = path('/:lang/privacy');
const version = path('/:lang/privacy/version/:version');

/** The privacy statement belongs to a room above this one; its address is part of the platform's promise and does not move. */
export const privacyHref = (lang: Language): string => privacy({ lang });
export const privacyVersionHref = (lang: Language, number: number): string => version({ lang, version: number });
