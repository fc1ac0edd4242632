import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config } from '../../config.js';
import type { Chrome, Head } from '../views/layout.js';
import { Engine } from '../views/engine.js';
import type { LayoutName } from '../views/view.js';
import type { Page } from './answers.js';
import { Languages } from '../i18n/languages.js';

/** Filled at the top of the house, where journals, accounts and the desk are known. */
export interface ChromeSource {
  chrome(request: Request, layout: LayoutName): Promise<Chrome>;
  /** What can be said without asking the database. */
  bare(request: Request): Chrome;
}
export const CHROME_SOURCE = Symbol('chrome source');

/** A page, whole: its own part in its layout. */
@Injectable()
export class Renderer {
  constructor(
    private readonly engine: Engine,
    private readonly languages: Languages,
    @Inject(CHROME_SOURCE) private readonly source: ChromeSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async render(request: Request, { view, model, options }: Page, bare = false): Promise<string> {
    const language = request.context?.language ?? this.languages.preferred(request.headers['accept-language']);
    const body = this.engine.body(view, model, language);
    const layout = view.layout ?? 'plain';
    const chrome = bare ? this.source.bare(request) : await this.source.chrome(request, layout);
    const place = chrome.journal?.name ?? chrome.site.name;
    const head: Head = {
      title: model.title === place ? place : `${model.title} – ${place}`, description: null, lang: language, bodyClass: null, robots: layout === 'public' ? null : 'noindex', canonical: null, meta: [], ...options.head,
    };
    if (head.canonical?.startsWith('/')) head.canonical = this.config.publicUrl + head.canonical;
    const notice = options.notice ? { kind: 'success' as const, text: this.languages.in(language).t(options.notice) } : chrome.notice;
    return this.engine.page(layout, { page: head, chrome: { ...chrome, notice } }, body, language);
  }
}
