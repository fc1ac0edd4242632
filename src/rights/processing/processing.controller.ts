import { Controller, Get } from '@nestjs/common';
import { Can } from '../../access/marks.js';
import { Journals } from '../../journals/journals.js';
import type { Journal } from '../../journals/journal.entity.js';
import { page, type Download, type Page } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { csv } from '../safeguards/csv.js';
import { safeguardTabs } from '../safeguards/tabs.js';
import { ProcessingRecords, type Activity } from './processing-record.js';
import { processingView, type ProcessingPage } from './processing.view.js';
import { processingUrls } from './urls.js';

const columns = ['purpose', 'ground', 'persons', 'data', 'staff', 'recipients', 'outside', 'ends'] as const;

/** The record of processing, for the platform and for a journal, to read and as a file (Art. 30). */
@Controller()
export class ProcessingController {
  constructor(private readonly records: ProcessingRecords, private readonly journals: Journals) {}

  @Get(processingUrls.platform.pattern)
  @Can('processing.read')
  async platform(@Context() ctx: RequestContext): Promise<Page> {
    return page(processingView, await this.page(ctx, null, processingUrls.platformFile({ lang: ctx.language })));
  }

  @Get(processingUrls.platformFile.pattern)
  @Can('processing.read')
  async platformFile(@Context() ctx: RequestContext): Promise<Download> {
    return this.file(ctx, null);
  }

  @Get(processingUrls.journal.pattern)
  @Can('processing.readJournal')
  async journal(@Context() ctx: RequestContext): Promise<Page> {
    const journal = await this.journals.of(ctx);
    return page(processingView, await this.page(ctx, journal, processingUrls.journalFile({ journal: journal.path, lang: ctx.language })));
  }

  @Get(processingUrls.journalFile.pattern)
  @Can('processing.readJournal')
  async journalFile(@Context() ctx: RequestContext): Promise<Download> {
    return this.file(ctx, await this.journals.of(ctx));
  }

  private async page({ translator: tr }: RequestContext, journal: Journal | null, file: string): Promise<ProcessingPage> {
    const { head, activities } = await this.records.of(journal, tr);
    const value = (text: string) => ({ text, href: null, lang: null });
    return {
      title: tr.t('processing.title'), tabs: journal ? null : safeguardTabs(tr, 'processing'), intro: tr.t('processing.intro'), file: { label: tr.t('processing.file'), href: file },
      head: { items: head.map(({ term, texts }) => ({ term, values: texts.map(value) })) },
      activities: activities.map((activity) => ({
        id: activity.key, title: activity.purpose, ground: activity.ground,
        facts: { items: columns.slice(1).map((column) => ({ term: tr.t(`processing.${column}`), values: textsOf(activity, column).map(value) })) },
      })),
    };
  }

  /** A cell that a spreadsheet would run as a formula is text (X30). */
  private async file({ translator: tr }: RequestContext, journal: Journal | null): Promise<Download> {
    const { head, activities } = await this.records.of(journal, tr);
    const lines = [...head.map(({ term, texts }) => [term, texts.join('; ')]), columns.map((column) => tr.t(`processing.${column}`)), ...activities.map((activity) => columns.map((column) => textsOf(activity, column).join('; ')))];
    return csv(lines, journal ? `processing-${journal.path}` : 'processing');
  }
}

const textsOf = (activity: Activity, column: (typeof columns)[number]): string[] => (column === 'ends' ? activity.ends : [activity[column]]);
