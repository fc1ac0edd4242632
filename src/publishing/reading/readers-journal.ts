import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Translator } from '../../platform/i18n/translator.js';
import type { RequestContext } from '../../platform/web/request.js';

/** The journal that a reader is in, and a translator that keeps its time. */
export interface Reading {
  journal: Journal;
  tr: Translator;
}

@Injectable()
export class ReadersJournal {
  constructor(private readonly journals: Journals, private readonly languages: Languages) {}

  async of(context: RequestContext): Promise<Reading> {
    const journal = await this.journals.of(context);
    return { journal, tr: this.languages.in(context.language, journal.timeZone) };
  }
}
