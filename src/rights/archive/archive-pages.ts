import { Injectable } from '@nestjs/common';
import type { Journal } from '../../journals/journal.entity.js';
import { item } from '../../journals/staff-form.view.js';
import { dayIn, noon } from '../../platform/days.js';
import { Clock } from '../../platform/clock.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { organisationsUrls } from '../organisations/urls.js';
import { ArchiveForm } from './archive.form.js';
import type { ArchivePage } from './archive.view.js';
import { CaseExports } from './case-exports.js';
import type { CaseExport } from './case-export.entity.js';
import { ClosedCases } from './closed-cases.js';
import { archiveUrls } from './urls.js';

@Injectable()
export class ArchivePages {
  constructor(private readonly exports: CaseExports, private readonly closed: ClosedCases, private readonly clock: Clock) {}

  async page(journal: Journal, personId: number, context: RequestContext, typed: Form<ArchiveForm> | null = null): Promise<ArchivePage> {
    const { translator: tr, language: lang } = context;
    const at = { lang, journal: journal.path };
    const body = await this.closed.body(journal.id);
    const made = await this.exports.of(journal.id, personId);
    const year = Number(dayIn(journal.timeZone, this.clock.now()).slice(0, 4)) - 1;
    const form = typed ?? new Form<ArchiveForm>({ from: `${year}-01-01`, until: `${year}-12-31`, archive: made[0]?.archive ?? body?.name ?? '' });
    const make = new FieldMaker(form, tr);
    return {
      title: tr.t('archive.title'), intro: tr.t('archive.intro'), errors: make.summary(),
      closed: body ? null : { title: tr.t('archive.notPublic'), text: tr.t('archive.notPublicText'), action: { label: tr.t('organisations.title'), href: organisationsUrls.journalList(at) } },
      form: body && {
        title: tr.t('archive.takeOut'), points: ['what', 'anonymous', 'left', 'recorded'].map((point) => tr.t(`archive.point.${point}`)), action: archiveUrls.show(at), submit: tr.t('archive.make'),
        items: [
          item.field(make.field('from', { label: 'archive.from', hint: 'archive.fromHint', type: 'date', required: true })),
          item.field(make.field('until', { label: 'archive.until', type: 'date', required: true })),
          item.field(make.field('archive', { label: 'archive.archive', hint: 'archive.archiveHint', required: true, maxlength: 200, autocomplete: 'off' })),
        ],
      },
      made: made.length === 0 ? null : { title: tr.t('archive.made'), note: tr.t('archive.madeNote'), items: made.map((one) => this.made(one, at, context)) },
    };
  }

  private made({ publicId, fromDay, untilDay, askedAt, archive, cases, leftOut, madeAt }: CaseExport, at: { lang: string; journal: string }, { translator: tr }: RequestContext): NonNullable<ArchivePage['made']>['items'][number] {
    return {
      title: tr.t('archive.period', { from: tr.date(noon(fromDay)), until: tr.date(noon(untilDay)) }),
      meta: [tr.t('archive.cases', { count: cases.length }), ...(leftOut > 0 ? [tr.t('archive.leftOut', { count: leftOut })] : []), tr.t('archive.to', { archive }), tr.t('archive.asked', { time: tr.dateTime(askedAt) })],
      state: madeAt ? null : tr.t('archive.beingMade'), download: madeAt ? { label: tr.t('archive.download'), href: archiveUrls.download({ ...at, export: publicId }) } : null,
    };
  }
}
