import { Matches, MaxLength } from 'class-validator';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { item } from '../../journals/staff-form.view.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { dayIn, isDay, platformZone } from '../../platform/days.js';
import { Events } from '../../platform/events/events.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { Statements } from '../statement/statements.js';
import { Safeguards, type SafeguardsSaid } from './safeguards.js';
import { safeguardsView, type SafeguardsPage } from './safeguards.view.js';
import { safeguardTabs } from './tabs.js';
import { safeguardsUrls } from './urls.js';

const long = { message: 'safeguards.long' };
const day = { message: 'safeguards.day' };

class SafeguardsForm {
  @MaxLength(2000, long)
  placeEn = '';

  @MaxLength(2000, long)
  placeNb = '';

  @MaxLength(2000, long)
  placeNn = '';

  @MaxLength(4000, long)
  measuresEn = '';

  @MaxLength(4000, long)
  measuresNb = '';

  @MaxLength(4000, long)
  measuresNn = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, day)
  risk = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, day)
  test = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, day)
  impact = '';
}

const dates = ['risk', 'test', 'impact'] as const;

const filled = ({ place, measures, ...rest }: SafeguardsSaid): SafeguardsForm => Object.assign(new SafeguardsForm(), {
  placeEn: place.en, placeNb: place.nb, placeNn: place.nn, measuresEn: measures.en, measuresNb: measures.nb, measuresNn: measures.nn, ...rest,
});

/** Where data lies and how it is protected, as the privacy statement tells it (P8). */
@Controller()
export class SafeguardsController {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly events: Events, private readonly safeguards: Safeguards, private readonly statements: Statements) {}

  @Get(safeguardsUrls.form.pattern)
  @Can('safeguards.edit')
  async show(@Context() ctx: RequestContext, @Query('done') done: unknown): Promise<Page> {
    return page(safeguardsView, this.page(ctx, new Form(filled(await this.safeguards.read()))), done === undefined ? {} : { notice: 'ends.saved' });
  }

  @Post(safeguardsUrls.form.pattern)
  @Can('safeguards.edit')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(SafeguardsForm) posted: Form<SafeguardsForm>): Promise<Page | Redirect> {
    const today = dayIn(platformZone, this.clock.now());
    let form = posted;
    for (const name of dates) if (form.values[name] && !form.errors[name] && (!isDay(form.values[name]) || form.values[name] > today)) form = form.with(name, 'safeguards.day');
    if (form.invalid) return refused(safeguardsView, this.page(ctx, form));
    const { placeEn, placeNb, placeNn, measuresEn, measuresNb, measuresNn, risk, test, impact } = form.values;
    await this.database.transaction(async () => {
      await this.safeguards.write({ place: { en: placeEn, nb: placeNb, nn: placeNn }, measures: { en: measuresEn, nb: measuresNb, nn: measuresNn }, risk, test, impact });
      await this.events.record({ kind: 'platform.safeguardsChanged', subject: ['platform', 0], by: actor });
      await this.statements.renew();
    });
    return redirect(safeguardsUrls.form({ lang: ctx.language }, { done: 1 }));
  }

  private page({ language: lang, translator: tr }: RequestContext, form: Form<SafeguardsForm>): SafeguardsPage {
    const fields = new FieldMaker(form, tr);
    const texts = (stem: 'place' | 'measures', rows: number) => (['En', 'Nb', 'Nn'] as const).map((code) => item.textarea(fields.textarea(`${stem}${code}`, { label: `safeguards.${stem}.${code}`, rows, lang: code.toLowerCase(), ...(code === 'En' ? { hint: `safeguards.${stem}.hint` } : {}) })));
    return {
      title: tr.t('safeguards.title'), tabs: safeguardTabs(tr, 'safeguards'), intro: tr.t('safeguards.intro'), errors: fields.summary(), action: safeguardsUrls.form({ lang }), submit: tr.t('ends.save'),
      items: [...texts('place', 3), ...texts('measures', 5), ...dates.map((name) => item.field(fields.field(name, { label: `safeguards.${name}`, type: 'date' })))],
    };
  }
}
