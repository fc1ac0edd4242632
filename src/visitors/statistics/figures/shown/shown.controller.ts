import { Controller, Get, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Subject, Who, type Actor } from '../../../../access/actor.js';
import { Can } from '../../../../access/marks.js';
import type { Facts } from '../../../../access/policy.js';
import { item, staffFormView, type StaffFormPage } from '../../../../journals/staff-form.view.js';
import { Database } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import type { Translator } from '../../../../platform/i18n/translator.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../../platform/web/answers.js';
import { FieldMaker } from '../../../../platform/web/fields.js';
import { Form, Posted } from '../../../../platform/web/form.js';
import { found } from '../../../../platform/web/problems.js';
import { Context, type RequestContext } from '../../../../platform/web/request.js';
import { figuresUrls } from '../urls.js';
import { PlaceSettings } from '../../recording/place-settings.js';
import { Places } from '../../recording/places.js';
import { placeDetails, UsagePlace, type PlaceDetail } from '../../stored/usage-place.entity.js';
import { UsageShown } from './usage-shown.entity.js';

class ShownForm {
  shown = false;

  @IsIn(['', ...placeDetails], { message: 'shownFigures.place' })
  place = '';
}

/** What a journal wants to know of its readers (D5), and what they see of it (D7). */
@Controller()
export class ShownController {
  constructor(private readonly database: Database, private readonly events: Events, private readonly places: PlaceSettings, private readonly data: Places) {}

  @Get(figuresUrls.shown.pattern)
  @Can('figures.publish')
  async show(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<StaffFormPage>> {
    const shown = (await this.database.manager.findOneBy(UsageShown, { journalId: id }))?.shown ?? false;
    const place = (await this.database.manager.findOneBy(UsagePlace, { journalId: id }))?.detail ?? '';
    return page(staffFormView, this.model(ctx, new Form<ShownForm>({ shown, place })));
  }

  private model(ctx: RequestContext, form: Form<ShownForm>): StaffFormPage {
    const { translator: tr, language: lang } = ctx;
    const make = new FieldMaker(form, tr);
    return {
      title: tr.t('shownFigures.title'), crumbs: null, intro: tr.t('shownFigures.intro'), errors: make.summary(), languages: [], action: figuresUrls.shown({ journal: found(ctx.journal).path, lang }),
      items: [
        item.checkbox(make.checkbox('shown', { label: 'shownFigures.shown', hint: 'shownFigures.hint' })),
        item.select(make.select('place', { label: 'shownFigures.place', hint: 'shownFigures.place.hint', required: true, options: this.options(tr) })),
      ],
      submit: tr.t('journals.save'), cancel: null,
    };
  }

  /** What can be asked for, and what of it the installed data does not know. */
  private options({ t }: Translator): { value: string; label: string }[] {
    const known = this.data.state.data;
    return ['', ...placeDetails].map((value, index) => {
      const label = t(`shownFigures.place.${value || 'none'}`);
      return { value, label: index - 1 > (known ? placeDetails.indexOf(known.detail) : -1) ? t('shownFigures.place.unknown', { label }) : label };
    });
  }

  @Post(figuresUrls.shown.pattern)
  @Can('figures.publish')
  async save(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Posted(ShownForm) form: Form<ShownForm>): Promise<Page<StaffFormPage> | Redirect> {
    if (form.invalid) return refused(staffFormView, this.model(ctx, form));
    await this.database.transaction(async () => {
      await this.database.manager.upsert(UsageShown, { journalId: id, shown: form.values.shown }, ['journalId']);
      await this.places.set(id, (form.values.place || null) as PlaceDetail | null);
      await this.events.record({ kind: 'journal.figuresShown', subject: ['journal', id], journalId: id, by: actor, data: { shown: form.values.shown } });
    });
    return redirect(figuresUrls.shown({ journal: found(ctx.journal).path, lang: ctx.language }));
  }
}
