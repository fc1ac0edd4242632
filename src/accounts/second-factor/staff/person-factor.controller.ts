import { Controller, Get, Post, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { Subject, Who, type Actor } from '../../../access/actor.js';
import { Can } from '../../../access/marks.js';
import { page, redirect, refused, type Page, type Redirect } from '../../../platform/web/answers.js';
import { FieldMaker } from '../../../platform/web/fields.js';
import { Form, Posted } from '../../../platform/web/form.js';
import { Context, type RequestContext } from '../../../platform/web/request.js';
import type { PersonFacts } from '../../people/people.policy.js';
import { PersonMenu } from '../../people/person-menu.js';
import { PersonSeen } from '../../people/person-seen.js';
import { People } from '../../person/people.js';
import { accountsUrls } from '../../urls.js';
import { Factors } from '../factors.js';
import { Reproof } from '../own/reproof.js';
import { secondFactorUrls } from '../urls.js';
import { personFactorView, type PersonFactorPage } from './person-factor.view.js';
import { reasons, RemoveForPerson, type Reason } from './remove-for-person.js';

class ReasonForm {
  @IsIn([...reasons], { message: 'factor.staff.reason.missing' })
  reason = '';
}

/** The web administrator's way to a person's second factor. */
@Controller()
export class PersonFactorController {
  constructor(
    private readonly factors: Factors,
    private readonly people: People,
    private readonly menu: PersonMenu,
    private readonly seen: PersonSeen,
    private readonly reproof: Reproof,
    private readonly remove: RemoveForPerson,
  ) {}

  @Get(secondFactorUrls.removeForPerson.pattern)
  @Can('person.removeSecondFactor')
  async show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Query('removed') removed: unknown): Promise<Page> {
    await this.seen.by(actor, person, false);
    return page(personFactorView, await this.model(ctx, actor, person, new Form(new ReasonForm())), removed === undefined ? {} : { notice: 'factor.staff.removed' });
  }

  @Post(secondFactorUrls.removeForPerson.pattern)
  @Can('person.removeSecondFactor')
  async take(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() person: PersonFacts, @Posted(ReasonForm) form: Form<ReasonForm>): Promise<Page | Redirect> {
    const at = { lang: ctx.language, person: person.publicId };
    const asked = await this.reproof.asked(ctx, actor, secondFactorUrls.removeForPerson(at));
    if (asked) return asked;
    if (form.invalid) return refused(personFactorView, await this.model(ctx, actor, person, form));
    await this.remove.remove(actor, person, form.values.reason as Reason);
    return redirect(secondFactorUrls.removeForPerson(at, { removed: 1 }));
  }

  private async model(ctx: RequestContext, actor: Actor, person: PersonFacts, form: Form<ReasonForm>): Promise<PersonFactorPage> {
    const { translator: tr, language: lang } = ctx;
    const own = await this.factors.of(person.id);
    const name = this.people.nameOf(await this.people.byId(person.id));
    const here = secondFactorUrls.removeForPerson({ lang, person: person.publicId });
    const fact = (key: string, text: string) => ({ term: tr.t(key), values: [{ text, href: null, lang: null }] });
    const fields = new FieldMaker(form, tr);
    return {
      title: name, crumbs: [{ label: tr.t('people.title'), href: accountsUrls.people({ lang }) }, { label: name, href: null }],
      tabs: this.menu.tabs(ctx, actor, person, here), heading: tr.t('factor.title'),
      facts: {
        items: [
          fact('factor.app', own.app ? tr.t('factor.added', { added: tr.date(own.app.addedAt) }) : tr.t('factor.off')),
          fact('factor.passkeys', tr.number(own.passkeys.length)),
          ...(own.removalOpensAt ? [fact('factor.staff.removal', tr.t('factor.staff.removal.from', { time: tr.dateTime(own.removalOpensAt) }))] : []),
        ],
      },
      remove: own.app || own.passkeys.length > 0 ? {
        errors: fields.summary(), heading: tr.t('factor.staff.remove'), text: tr.t('factor.staff.text'), action: here,
        reason: fields.choices('reason', { label: 'factor.staff.reason', required: true, options: reasons.map((reason) => ({ value: reason, label: tr.t(`factor.staff.reason.${reason}`) })) }),
      } : null,
    };
  }
}
