import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { Journals } from '../../journals/journals.js';
import { Languages } from '../../platform/i18n/languages.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Posted, type Form } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { ChangeLetter } from './change-letter.js';
import { letterKind } from './letter-kinds.js';
import { checked, emptyForm, languageIn, letterPage, lettersPage } from './letter-pages.js';
import { LetterForm } from './letter.form.js';
import { LetterTemplates } from './letter-templates.js';
import { letterView, lettersView, type LetterPage, type LettersPage } from './letters.view.js';
import { lettersUrls } from './urls.js';

const doings = ['saved', 'restored'];

/** The words of the journal's letters. */
@Controller()
export class LettersController {
  constructor(private readonly templates: LetterTemplates, private readonly changing: ChangeLetter, private readonly languages: Languages, private readonly journals: Journals) {}

  @Get(lettersUrls.list.pattern)
  @Can('letter.list')
  async list(@Context() ctx: RequestContext, @Subject() { id }: Facts): Promise<Page<LettersPage>> {
    return page(lettersView, lettersPage(ctx, await this.templates.own(id)));
  }

  @Get(lettersUrls.letter.pattern)
  @Can('letter.edit')
  async show(
    @Context() ctx: RequestContext, @Subject() { id }: Facts, @Param('letter') key: string, @Param('language') lang: string, @Query('done') done: unknown,
  ): Promise<Page<LetterPage>> {
    const kind = found(letterKind(key));
    const language = languageIn(lang);
    const own = await this.templates.find(id, key, language);
    const said = typeof done === 'string' && doings.includes(done) ? `letters.done.${done}` : null;
    return page(letterView, letterPage(ctx, this.languages, { kind, language, own, form: emptyForm(kind, own, this.languages.in(language)), done: said, preview: false, journalName: (await this.journals.byId(id)).name }));
  }

  @Post(lettersUrls.letter.pattern)
  @Can('letter.edit')
  async save(
    @Context() ctx: RequestContext, @Who() actor: Actor, @Subject() { id }: Facts, @Param('letter') key: string, @Param('language') lang: string, @Posted(LetterForm) posted: Form<LetterForm>,
  ): Promise<Page<LetterPage> | Redirect> {
    const kind = found(letterKind(key));
    const language = languageIn(lang);
    const form = posted.values.step === 'restore' ? posted : checked(posted, kind);
    const own = await this.templates.find(id, key, language);
    const shown = { kind, language, own, form, done: null, journalName: (await this.journals.byId(id)).name };
    const { subject, body, seen, step } = form.values;
    if (step !== 'restore' && form.invalid) return refused(letterView, letterPage(ctx, this.languages, { ...shown, preview: false }));
    if (step === 'preview') return page(letterView, letterPage(ctx, this.languages, { ...shown, preview: true }));
    try {
      const which = { journalId: id, letter: key, language, seen: Number(seen) || 0 };
      if (step === 'restore') await this.changing.restore(which, actor);
      else await this.changing.change(which, { subject, body }, actor);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return page(letterView, letterPage(ctx, this.languages, { ...shown, form: form.with('body', error.key), preview: false }), { status: 409 });
    }
    return redirect(lettersUrls.letter({ journal: found(ctx.journal).path, lang: ctx.language, letter: key, language }, { done: step === 'restore' ? 'restored' : 'saved' }));
  }
}
