import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { uniqueViolation } from '../../platform/database/database.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import type { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { PersonFacts } from './people.policy.js';
import { FurtherEmails } from '../contact/further-emails.js';
import { Interests } from '../interests/interests.js';
import { People } from '../person/people.js';
import { accountsUrls } from '../urls.js';
import { EditPerson } from './edit-person.js';
import { PersonPages } from './person-pages.js';
import { personEditView, personView } from './person.view.js';
import { PersonSeen } from './person-seen.js';
import { staffFormOf, type StaffPersonForm } from './staff-person.form.js';

/** Showing and editing a person, for the administrator and for a journal's manager. */
@Injectable()
export class PersonDesk {
  constructor(
    private readonly policy: Policy,
    private readonly pages: PersonPages,
    private readonly people: People,
    private readonly seen: PersonSeen,
    private readonly editPerson: EditPerson,
    private readonly interests: Interests,
    private readonly furtherEmails: FurtherEmails,
  ) {}

  async show(ctx: RequestContext, actor: Actor, person: PersonFacts, note: { saved?: unknown; suggested?: unknown }): Promise<Page> {
    await this.seen.by(actor, person, this.policy.allows('person.readAll', actor, person));
    const notice = note.saved !== undefined ? 'profile.saved' : note.suggested !== undefined ? 'correction.sent' : null;
    return page(personView, await this.pages.page(ctx, actor, person), notice ? { notice } : {});
  }

  async form(ctx: RequestContext, actor: Actor, person: PersonFacts): Promise<Page> {
    await this.seen.by(actor, person, true);
    const { form, biographyHidden } = await this.filled(person.id, ctx.journal === null);
    return page(personEditView, await this.pages.edit(ctx, actor, person, form, biographyHidden));
  }

  async edit(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<StaffPersonForm>): Promise<Page | Redirect> {
    const again = async (form: Form<StaffPersonForm>): Promise<Page> => refused(personEditView, await this.pages.edit(ctx, actor, person, form, (await this.people.forStaff(person.id, { whole: false })).biographyHidden));
    if (form.invalid) return again(form);
    try {
      await this.editPerson.edit(actor, person, ctx.journal, form.values);
    } catch (error) {
      if (uniqueViolation(error) === null) throw error;
      return again(form.with('email', 'people.emailTaken'));
    }
    return this.back(ctx, person);
  }

  private async filled(personId: number, whole: boolean): Promise<{ form: Form<StaffPersonForm>; biographyHidden: boolean }> {
    const further = await this.furtherEmails.of(personId);
    const { person, biographyHidden } = await this.people.forStaff(personId, { whole });
    return { form: staffFormOf(person, { interests: await this.interests.of(personId), furtherEmails: further.map(({ address }) => address) }), biographyHidden };
  }

  back(ctx: RequestContext, person: PersonFacts): Redirect {
    const at = { lang: ctx.language, person: person.publicId };
    return redirect(ctx.journal ? accountsUrls.journalPerson({ ...at, journal: found(ctx.journal).path }, { saved: 1 }) : accountsUrls.person(at, { saved: 1 }));
  }
}
