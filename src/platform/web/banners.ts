import type { Banner } from '../views/layout.js';
import type { RequestContext } from './request.js';

/** Says something on every page, the same to everyone. Asked for each page: what it knows, it keeps in memory. */
export interface BannerSource {
  banners(context: RequestContext): Promise<Banner[]>;
}

export const BANNERS = Symbol('banners');
