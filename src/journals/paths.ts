import { languages } from '../platform/i18n/texts.js';

/** First parts of addresses that are the platform's own, now or in addresses that it promises to keep. No journal is called so. */
export const reservedPaths: readonly string[] = [
  ...languages, 'no', 'se', 'sma', 'smj', 'assets', 'admin', 'demo', 'index', 'index.php', 'oai', 'api', 'healthz', 'readyz', 'uploads', 'files', 'logo', 'article', 'search',
  'sitemap.xml', 'robots.txt', 'favicon.ico', 'well-known', 'privacy', 'sign-in', 'sign-out', 'register', 'profile', 'desk', 'setup', 'counter', 'sushi', 'r51', 'feed', 'doi', 'static', 'new', 'bounces',
];

/** A journal's part of the address: 2 to 32 small letters, digits and single hyphens, beginning with a letter. */
export const pathPattern = /^(?=.{2,32}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const isReserved = (path: string): boolean => reservedPaths.includes(path);
