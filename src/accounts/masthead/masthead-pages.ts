import { Injectable } from '@nestjs/common';
import { Journals } from '../../journals/journals.js';
import { Clock } from '../../platform/clock.js';
import { dayIn } from '../../platform/days.js';
import type { RequestContext } from '../../platform/web/request.js';
import { reportUrls } from '../guidelines/report-urls.js';
import { mastheadParts, mastheadPerson } from './masthead-look.js';
import { MastheadQuery } from './masthead.query.js';
import { mastheadUrls } from './urls.js';
import type { MastheadPage } from './masthead.views.js';

/** What readers see. It knows no one and is the same for all. */
@Injectable()
export class MastheadPages {
  constructor(private readonly journals: Journals, private readonly query: MastheadQuery, private readonly clock: Clock) {}

  async page(ctx: RequestContext): Promise<MastheadPage> {
    const tr = ctx.translator;
    const journal = await this.journals.of(ctx);
    const today = dayIn(journal.timeZone, this.clock.now());
    const said = await this.query.shown(journal.id, today);
    const over = said.filter(({ endsOn }) => endsOn !== null && endsOn <= today);
    return {
      title: tr.t('masthead.page'),
      intro: tr.t('masthead.intro', { journal: tr.pick(journal.name).text }),
      parts: mastheadParts(said.filter((one) => !over.includes(one)), tr),
      earlier: over.length === 0 ? null : {
        heading: tr.t('masthead.earlier'), people: [...over].sort((a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? '')).map((one) => mastheadPerson(one, tr)),
      },
      none: { title: tr.t('masthead.none'), text: tr.t('masthead.none.text'), action: null },
      report: said.length === 0 ? null : {
        summary: tr.t('masthead.report'), entries: said.map(({ name, publicId }) => ({ label: name, href: reportUrls.report({ lang: ctx.language, kind: 'masthead', text: publicId }) })),
      },
      own: { text: tr.t('masthead.named'), label: tr.t('masthead.named.link'), href: mastheadUrls.newLink({ journal: journal.path, lang: ctx.language }) },
    };
  }
}
