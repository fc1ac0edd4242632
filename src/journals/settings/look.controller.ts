import { Body, Controller, Get, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { jpeg, png } from '../../platform/files/kinds.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload } from '../../platform/web/upload.js';
import { ChangeJournal } from '../change-journal.js';
import type { Journal } from '../journal.entity.js';
import { Journals } from '../journals.js';
import { journalsUrls } from '../urls.js';
import { lookView, type LookPage } from './look.view.js';
import { LookForm } from './settings.form.js';

const largestLogo = 500_000;

@Controller()
export class LookController {
  constructor(private readonly journals: Journals, private readonly changing: ChangeJournal) {}

  @Get(journalsUrls.lookSettings.pattern)
  @Can('journal.settings')
  async look(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<LookPage>> {
    const journal = await this.journals.byId(id);
    return page(lookView, this.model(new Form<LookForm>({ accent: journal.accent }), journal, context, null));
  }

  @Post(journalsUrls.lookSettings.pattern)
  @Can('journal.settings')
  async saveLook(@Posted(LookForm) form: Form<LookForm>, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor): Promise<Page<LookPage> | Redirect> {
    const journal = await this.journals.byId(id);
    if (form.invalid) return refused(lookView, this.model(form, journal, context, null));
    await this.changing.settings(id, 'look', () => ({ accent: form.values.accent.toLowerCase() }), actor);
    return redirect(journalsUrls.lookSettings({ journal: journal.path, lang: context.language }));
  }

  @Post(journalsUrls.logoSettings.pattern)
  @Can('journal.settings')
  @TakesFile(png, jpeg)
  async logo(
    @Uploaded() upload: Upload, @Body('remove') remove: unknown, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor,
  ): Promise<Page<LookPage> | Redirect> {
    const journal = await this.journals.byId(id);
    const problem = upload.problem ?? (upload.arrived && upload.arrived.size > largestLogo ? 'tooLarge' : null);
    if (remove === undefined && problem) return refused(lookView, this.model(new Form<LookForm>({ accent: journal.accent }), journal, context, problem));
    await this.changing.logo(id, remove === undefined ? upload : null, actor);
    return redirect(journalsUrls.lookSettings({ journal: journal.path, lang: context.language }));
  }

  private model(form: Form<LookForm>, journal: Journal, { translator: tr, language }: RequestContext, problem: Upload['problem']): LookPage {
    const at = { journal: journal.path, lang: language };
    const make = new FieldMaker(form, tr);
    const error = problem && tr.t(`journals.logo.${problem}`);
    const name = tr.pick(journal.name).text;
    return {
      title: tr.t('journals.part.look'),
      errors: error ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: error }] } : make.summary(),
      accent: { action: journalsUrls.lookSettings(at), submit: tr.t('journals.save'), field: make.field('accent', { label: 'journals.accent', hint: 'journals.accentHint', required: true, maxlength: 7, autocomplete: 'off' }) },
      logo: {
        heading: tr.t('journals.logo'), action: journalsUrls.logoSettings(at), submit: tr.t('journals.logo.upload'),
        shown: journal.logoFileId ? { src: journalsUrls.logo(at, { v: journal.logoFileId }), alt: name, remove: tr.t('journals.logo.remove') } : null,
        file: { id: 'file', name: 'file', label: tr.t('journals.logo.file'), accept: '.png,.jpg,.jpeg', multiple: false, hint: tr.t('journals.logo.hint'), error, required: true },
      },
    };
  }
}
