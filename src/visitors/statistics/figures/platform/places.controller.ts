import { Controller, Get } from '@nestjs/common';
import { Can } from '../../../../access/marks.js';
import { figuresTable } from '../../../../platform/charts/draw.js';
import type { Localized, Translator } from '../../../../platform/i18n/translator.js';
import { Database } from '../../../../platform/database/database.js';
import { page, type Page } from '../../../../platform/web/answers.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { linked } from '../../../../publishing/reading/paragraphs.js';
import { Places, type PlacesState } from '../../recording/places.js';
import { placeDetails, type PlaceDetail } from '../../stored/usage-place.entity.js';
import { creditOf } from '../credit.js';
import { figuresUrls } from '../urls.js';
import { placesView, type PlacesPage } from './places.view.js';
import { platformTabs } from './platform-tabs.js';

interface Asking {
  path: string;
  name: Localized;
  detail: PlaceDetail;
}

/** Which place data is installed, whether it is well, and which journals ask for places (D5). */
@Controller()
export class PlacesController {
  constructor(private readonly places: Places, private readonly database: Database) {}

  @Get(figuresUrls.platformPlaces.pattern)
  @Can('platformFigures.read')
  async show(@Context() ctx: RequestContext): Promise<Page<PlacesPage>> {
    const { translator: tr, language: lang } = ctx;
    const { t } = tr;
    const { state } = this.places;
    const { data, problem } = state;
    const asking = await this.database.query<Asking>('select j.path, j.name, p.detail from usage_place p join journal j on j.id = p.journal_id order by j.path');
    const by = creditOf(this.places);
    return page(placesView, {
      title: t('platformPlaces.title'), tabs: platformTabs(ctx, 'places'), about: t('platformPlaces.about'), state: this.mark(tr, state),
      problem: problem && { kind: 'warning', title: t(`platformPlaces.problem.${problem.why}`), text: t('platformPlaces.problem.since', { when: tr.dateTime(problem.at), kept: data ? 'yes' : 'no' }), live: false },
      facts: data && { items: this.facts(tr, state, data) }, credit: data && { heading: t('platformPlaces.credit'), by, none: by ? null : t('platformPlaces.credit.none') },
      journals: figuresTable('journals', t('platformPlaces.journals'), asking.length === 0 ? t('platformPlaces.journals.none') : null, ['platformFigures.journal', 'platformPlaces.journals.asks', 'platformPlaces.journals.gets'].map((key) => t(key)), asking.map(({ path, name, detail }) => {
        const gets = data && placeDetails[Math.min(placeDetails.indexOf(detail), placeDetails.indexOf(data.detail))]!;
        return { label: tr.pick(name).text, lang: tr.pick(name).lang, href: figuresUrls.readers({ journal: path, lang }), cells: [t(`shownFigures.place.${detail}`), gets ? t(`shownFigures.place.${gets}`) : t('platformPlaces.journals.nothing')] };
      })),
      install: { heading: t('platformPlaces.install'), steps: ['fetch', 'put', 'name'].map((step) => linked(t(`platformPlaces.install.${step}`))) },
    });
  }

  private mark({ t }: Translator, { data, problem }: PlacesState): PlacesPage['state'] {
    if (problem) return { text: t('platformPlaces.state.problem'), color: 'warning' };
    return data ? { text: t('platformPlaces.state.used'), color: 'success' } : { text: t('platformPlaces.state.none'), color: 'neutral' };
  }

  private facts(tr: Translator, { file }: PlacesState, data: NonNullable<PlacesState['data']>): NonNullable<PlacesPage['facts']>['items'] {
    const fact = (key: string, text: string): NonNullable<PlacesPage['facts']>['items'][number] => ({ term: tr.t(`platformPlaces.${key}`), values: [{ text, href: null, lang: null }] });
    return [
      fact('database', data.name), fact('built', tr.date(data.built)), fact('detail', tr.t(`shownFigures.place.${data.detail}`)),
      fact('file', tr.t('platformPlaces.fileIs', { file: file ?? '', size: tr.bytes(data.bytes) })), fact('readAt', tr.dateTime(data.readAt)),
    ];
  }
}
