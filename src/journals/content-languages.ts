/** The languages that a journal's content may be in (BCP 47); which of them, it chooses itself. */
export const contentLanguages = ['en', 'nb', 'nn', 'se', 'smj', 'sma', 'da', 'sv', 'fi', 'is', 'fo', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'ar', 'zh'] as const;
