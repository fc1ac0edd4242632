import { path } from '../../platform/web/urls.js';

export const bouncesUrls = {
  /** Where the mail server hands us mail that came back. */
  take: path('/bounces/:secret'),
};
