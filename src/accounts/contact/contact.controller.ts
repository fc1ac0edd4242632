import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { AccountLimits } from '../account/account-limits.js';
import { partOf, personParts } from '../person/person-parts.js';
import { PersonForm } from '../person/person.form.js';
import { SavePerson } from '../person/save-person.js';
import { OwnPassword } from '../profile/own-password.js';
import { AddressForm, ContactPages } from './contact-pages.js';
import { contactView } from './contact.view.js';
import { FurtherEmails } from './further-emails.js';
import { contactUrls } from './urls.js';

const notes = ['sent', 'removed', 'confirmed', 'asked', 'cancelled'];

/** How a person is reached: their addresses, post and phone. */
@Controller()
export class ContactController {
  constructor(
    private readonly pages: ContactPages,
    private readonly own: OwnPassword,
    private readonly limits: AccountLimits,
    private readonly further: FurtherEmails,
    private readonly save: SavePerson,
  ) {}

  @Get(contactUrls.contact.pattern)
  @Can('profile.read')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Query('note') note: unknown): Promise<Page> {
    const said = note === 'saved' ? 'profile.saved' : typeof note === 'string' && notes.includes(note) ? `contact.note.${note}` : null;
    return page(contactView, await this.pages.page(ctx, actor), said === null ? {} : { notice: said });
  }

  @Post(contactUrls.contact.pattern)
  @Can('profile.edit')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(PersonForm) form: Form<PersonForm>): Promise<Page | Redirect> {
    if (partOf(form, 'contact').invalid) return refused(contactView, await this.pages.page(ctx, actor, { person: form }));
    await this.save.save(actor.personId, form.values, actor, { only: personParts.contact });
    return this.back(ctx, 'saved');
  }

  @Post(contactUrls.addresses.pattern)
  @Can('profile.secure')
  async add(@Context() ctx: RequestContext, @Who() actor: Actor, @Posted(AddressForm) posted: Form<AddressForm>, @Req() request: Request): Promise<Page | Redirect> {
    let form = posted;
    if (!form.invalid) {
      const { right } = await this.own.check(actor.personId, form.values.emailPassword, request.ip ?? '');
      if (!right) form = form.with('emailPassword', 'password.wrong');
    }
    if (!form.invalid) {
      await this.limits.count('address', `#${actor.personId}`, request.ip ?? '');
      const problem = await this.further.add(actor.personId, form.values.email);
      if (problem) form = form.with('email', problem);
    }
    return form.invalid ? refused(contactView, await this.pages.page(ctx, actor, { add: form })) : this.back(ctx, 'sent');
  }

  @Post(contactUrls.addressAgain.pattern)
  @Can('profile.secure')
  async again(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('address') id: string, @Req() request: Request): Promise<Redirect> {
    await this.limits.count('address', `#${actor.personId}`, request.ip ?? '');
    await this.further.sendAgain(actor.personId, idFrom(id));
    return this.back(ctx, 'sent');
  }

  @Post(contactUrls.addressRemove.pattern)
  @Can('profile.secure')
  async remove(@Context() ctx: RequestContext, @Who() actor: Actor, @Param('address') id: string): Promise<Redirect> {
    await this.further.remove(actor.personId, idFrom(id), actor);
    return this.back(ctx, 'removed');
  }

  private back(ctx: RequestContext, note: string): Redirect {
    return redirect(contactUrls.contact({ lang: ctx.language }, { note }));
  }
}
