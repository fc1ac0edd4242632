import { Controller, Get, Post, Query } from '@nestjs/common';
import { IsNotEmpty } from 'class-validator';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { AreInterests, listOf } from '../person/person-fields.js';
import { aboutPart } from '../profile/profile-pages.js';
import { Interests } from './interests.js';
import { interestsView, type InterestsPage } from './interests.view.js';
import { interestsUrls } from './urls.js';

class WordsForm {
  /** One, or several with commas between them. */
  @IsNotEmpty({ message: 'interests.missing' })
  @AreInterests({ message: 'person.interests.form' })
  words = '';
}

class WordForm {
  word = '';
}

const typed = (words: unknown): string => (typeof words === 'string' ? words.slice(0, 100).trim() : '');

/** The subjects on which a person could review, in words that all share. */
@Controller()
export class InterestsController {
  constructor(private readonly interests: Interests) {}

  @Get(interestsUrls.interests.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('words') words: unknown, @Query('saved') saved: unknown): Promise<Page> {
    const values = Object.assign(new WordsForm(), { words: typed(words) });
    return page(interestsView, await this.model(ctx, actor, new Form(values)), saved === undefined ? {} : { notice: 'profile.saved' });
  }

  @Post(interestsUrls.interests.pattern)
  @Can('profile.edit')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(WordsForm) form: Form<WordsForm>): Promise<Page | Redirect> {
    if (form.invalid) return refused(interestsView, await this.model(ctx, actor, form));
    const room = await this.interests.add(actor.personId, listOf(form.values.words), actor);
    return room ? this.saved(ctx) : refused(interestsView, await this.model(ctx, actor, form.with('words', 'person.interests.form')));
  }

  @Post(interestsUrls.remove.pattern)
  @Can('profile.edit')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(WordForm) form: Form<WordForm>): Promise<Redirect> {
    await this.interests.remove(actor.personId, form.values.word, actor);
    return this.saved(ctx);
  }

  /** For the field, while someone types. */
  @Get(interestsUrls.suggestions.pattern)
  @Can('profile.read')
  async suggest(@Who() actor: Actor, @Query('words') words: unknown): Promise<{ words: string[] }> {
    return { words: await this.interests.suggest(actor.personId, typed(words)) };
  }

  private saved(ctx: RequestContext): Redirect {
    return redirect(interestsUrls.interests({ lang: ctx.language }, { saved: 1 }));
  }

  private async model(ctx: RequestContext, actor: Actor, form: Form<WordsForm>): Promise<InterestsPage> {
    const { translator: tr, language: lang } = ctx;
    const fields = new FieldMaker(form, tr);
    const sought = form.invalid ? '' : form.values.words;
    const words = await this.interests.suggest(actor.personId, sought);
    return {
      title: tr.t('profile.tab.interests'),
      about: aboutPart('interests', ctx),
      errors: fields.summary(),
      action: interestsUrls.interests({ lang }),
      removeAction: interestsUrls.remove({ lang }),
      suggestHref: interestsUrls.suggestions({ lang }),
      words: fields.field('words', { label: 'interests.words', hint: 'interests.words.hint', required: true }),
      held: await this.interests.of(actor.personId),
      suggestions: {
        heading: sought ? tr.t('interests.found', { words: sought }) : tr.t('interests.often'),
        words,
        none: words.length > 0 ? null : sought ? tr.t('interests.found.none') : tr.t('interests.often.none'),
      },
    };
  }
}
