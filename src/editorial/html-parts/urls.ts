import { path } from '../../platform/web/urls.js';

const parts = '/:journal/:lang/desk/submissions/:submission/galleys/:galley/parts';

export const htmlPartUrls = { parts: path(parts), removal: path(`${parts}/:part/removal`), shown: path(`${parts}/shown`) };
