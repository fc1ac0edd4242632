const breakdowns = ['country', 'region', 'city', 'referrer', 'language', 'device'] as const;
export const fileKeys = ['days', 'articles', 'forms', 'issues', 'newest', 'terms', 'entry', ...breakdowns] as const;
export type FileKey = (typeof fileKeys)[number];
export const isFile = (text: string): text is FileKey => (fileKeys as readonly string[]).includes(text);
