import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { People } from '../person/people.js';
import { ChangeEmail } from '../profile/change-email.js';
import { OwnPassword } from '../profile/own-password.js';
import { contactView, type ContactPage } from './contact.view.js';
import { contactUrls } from './urls.js';

class EmailForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  emailPassword = '';
}

/** How a person is reached. */
@Controller()
export class ContactController {
  constructor(private readonly people: People, private readonly own: OwnPassword, private readonly changeEmail: ChangeEmail) {}

  @Get(contactUrls.contact.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    return page(contactView, await this.model(ctx, actor, new Form(new EmailForm())), note === 'email' ? { notice: 'profile.note.email' } : {});
  }

  @Post(contactUrls.addresses.pattern)
  @Can('profile.secure')
  async ask(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(EmailForm) posted: Form<EmailForm>, @Req() request: Request): Promise<Page | Redirect> {
    let form = posted;
    if (!form.invalid) {
      const { right } = await this.own.check(actor.personId, form.values.emailPassword, request.ip ?? '');
      if (!right) form = form.with('emailPassword', 'password.wrong');
    }
    if (form.invalid) return refused(contactView, await this.model(ctx, actor, form));
    await this.changeEmail.ask(actor.personId, form.values.email);
    return redirect(contactUrls.contact({ lang: ctx.language }, { note: 'email' }));
  }

  private async model({ translator: tr, language: lang }: RequestContext, actor: Actor, form: Form<EmailForm>): Promise<ContactPage> {
    const fields = new FieldMaker(form, tr);
    const waiting = await this.changeEmail.of(actor.personId);
    return {
      title: tr.t('profile.tab.contact'),
      errors: fields.summary(),
      now: tr.t('profile.email.now', { email: (await this.people.byId(actor.personId)).email ?? '' }),
      waiting: waiting && tr.t('profile.email.waiting', { email: waiting }),
      action: contactUrls.addresses({ lang }),
      email: fields.field('email', { label: 'profile.email.new', type: 'email', required: true, autocomplete: 'email' }),
      password: fields.field('emailPassword', { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password' }),
    };
  }
}
