import { path } from '../../platform/web/urls.js';

export const prefillUrls = { use: path('/:journal/:lang/submissions/:submission/details/suggestion') };
