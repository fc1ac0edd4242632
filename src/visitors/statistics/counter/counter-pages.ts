import { Inject, Injectable } from '@nestjs/common';
import { IsNotEmpty, MaxLength } from 'class-validator';
import { CONFIG, type Config } from '../../../config.js';
import { noon } from '../../../platform/days.js';
import type { Translator } from '../../../platform/i18n/translator.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form } from '../../../platform/web/form.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { Places } from '../recording/places.js';
import { Robots } from '../recording/robots.js';
import type { CounterClient } from './counter-client.entity.js';
import { CounterClients } from './counter-clients.js';
import { CounterQuery } from './counter.query.js';
import type { ClientsPage } from './counter.views.js';
import { world } from './make-report.js';
import { counterUrls } from './urls.js';

export class ClientForm {
  @IsNotEmpty({ message: 'counter.client.missing' })
  @MaxLength(200, { message: 'counter.client.long' })
  organisation = '';
}

const fact = (term: string, text: string): ClientsPage['facts']['items'][number] => ({ term, values: [{ text, href: null, lang: null }] });

/** The administrator's page on who may fetch reports, and on how use is counted. */
@Injectable()
export class CounterPages {
  constructor(
    private readonly clients: CounterClients,
    private readonly query: CounterQuery,
    private readonly robots: Robots,
    private readonly places: Places,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async page({ translator: tr, language: lang }: RequestContext, form = new Form(new ClientForm()), made: { client: CounterClient; key: string } | null = null): Promise<ClientsPage> {
    const make = new FieldMaker(form, tr);
    const access = [fact(tr.t('counter.fact.address'), this.config.publicUrl), fact(tr.t('counter.fact.customer'), world.id)];
    const { first, last } = await this.query.available();
    const month = (text: string): string => tr.month(noon(`${text}-15`));
    return {
      title: tr.t('counter.admin.title'), about: tr.t('counter.admin.about'), reports: { label: tr.t('counter.admin.toReports'), href: counterUrls.adminReports({ lang }) },
      facts: { items: [...access, fact(tr.t('counter.fact.months'), first === last ? month(first) : `${month(first)} – ${month(last)}`), ...this.counting(tr)] },
      made: made && {
        title: tr.t('counter.client.new', { organisation: made.client.organisation }), text: tr.t('counter.client.newText'),
        facts: { items: [...access, fact(tr.t('counter.fact.requestor'), made.client.requestorId), fact(tr.t('counter.fact.key'), made.key)] },
      },
      heading: tr.t('counter.clients'),
      columns: { organisation: tr.t('counter.client.organisation'), requestor: tr.t('counter.fact.requestor'), made: tr.t('counter.client.made'), seen: tr.t('counter.client.seen'), state: tr.t('counter.client.state') },
      rows: (await this.clients.all()).map((client) => this.row(client, tr, lang)),
      none: { title: tr.t('counter.clients.none'), text: tr.t('counter.clients.noneText'), action: null },
      form: {
        action: counterUrls.admin({ lang }), heading: tr.t('counter.client.add'), summary: make.summary(), submit: tr.t('counter.client.add'),
        organisation: make.field('organisation', { label: 'counter.client.organisation', hint: 'counter.client.hint', required: true, maxlength: 200, autocomplete: 'off' }),
      },
    };
  }

  private counting(tr: Translator): ClientsPage['facts']['items'] {
    const { installed, version, patterns } = this.robots.current();
    const date = /^\d{4}-\d{2}-\d{2}$/.test(version) ? tr.date(noon(version)) : '–';
    return [
      fact(tr.t('counter.fact.robots'), tr.t(installed ? 'counter.fact.robotsInstalled' : 'counter.fact.robotsOwn', { version: date, count: patterns })),
      fact(tr.t('counter.fact.places'), this.places.state.data?.name ?? tr.t('counter.fact.noPlaces')),
    ];
  }

  private row({ id, organisation, requestorId, madeAt, seenOn, endedAt }: CounterClient, tr: Translator, lang: RequestContext['language']): ClientsPage['rows'][number] {
    return {
      organisation, requestor: requestorId, made: tr.date(madeAt), seen: seenOn ? tr.date(noon(seenOn)) : tr.t('counter.client.never'),
      ended: endedAt && tr.t('counter.client.ended', { date: tr.date(endedAt) }),
      end: endedAt ? null : { action: counterUrls.end({ lang, client: id }), label: tr.t('counter.client.end'), description: tr.t('counter.client.endOf', { organisation }) },
    };
  }
}
