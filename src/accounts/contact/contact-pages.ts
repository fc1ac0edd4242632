import { Injectable } from '@nestjs/common';
import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import { Accounts } from '../account/accounts.js';
import { partItems, partOf } from '../person/person-parts.js';
import { People } from '../person/people.js';
import { formOf, type PersonForm } from '../person/person.form.js';
import { aboutPart } from '../profile/profile-pages.js';
import type { AddressRow, ContactPage, PreferPage } from './contact.view.js';
import { FurtherEmails } from './further-emails.js';
import { PreferredEmail } from './preferred-email.js';
import { contactUrls } from './urls.js';

export class AddressForm {
  @IsEmail({}, { message: 'register.email.form' })
  @MaxLength(254, { message: 'register.email.form' })
  email = '';

  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  emailPassword = '';
}

export class PreferForm {
  @IsNotEmpty({ message: 'signIn.password.missing' })
  @MaxLength(200, { message: 'password.wrong' })
  emailPassword = '';
}

const password = { label: 'password.current', type: 'password', required: true, autocomplete: 'current-password' } as const;

@Injectable()
export class ContactPages {
  constructor(
    private readonly people: People,
    private readonly accounts: Accounts,
    private readonly further: FurtherEmails,
    private readonly preferred: PreferredEmail,
  ) {}

  async page(ctx: RequestContext, actor: Actor, posted: { add?: Form<AddressForm>; person?: Form<PersonForm> } = {}): Promise<ContactPage> {
    const { translator: tr, language: lang } = ctx;
    const { t } = tr;
    const person = await this.people.whole(actor.personId);
    const add = new FieldMaker(posted.add ?? new Form(new AddressForm()), tr);
    const form = partOf(posted.person ?? formOf(person), 'contact');
    const pending = await this.preferred.pending(actor.personId);
    return {
      title: t('profile.tab.contact'),
      about: aboutPart('contact', ctx),
      errors: add.summary() ?? new FieldMaker(form, tr).summary(),
      addresses: [
        ...(person.email ? [{ address: person.email, state: { text: t('contact.preferred'), color: 'info' }, prefer: null, acts: [] }] : []),
        ...(await this.further.of(actor.personId)).map((row) => this.row(ctx, row, pending?.address === row.address)),
      ],
      pending: pending && {
        title: t('contact.pending.title'),
        text: t('contact.pending', { address: pending.address, email: person.email ?? '', day: tr.date(pending.dueAt) }),
        again: { action: contactUrls.changeAgain({ lang }), label: t('contact.again') },
        cancel: { action: contactUrls.changeCancel({ lang }), label: t('contact.cancel') },
      },
      add: {
        action: contactUrls.addresses({ lang }),
        email: add.field('email', { label: 'contact.new', type: 'email', required: true, autocomplete: 'email' }),
        username: await this.username(actor),
        password: add.field('emailPassword', password),
      },
      action: contactUrls.contact({ lang }),
      items: partItems(form, 'contact', person.sources, tr),
    };
  }

  /** The page that asks for the password before an address becomes the preferred one. */
  async prefer(ctx: RequestContext, actor: Actor, id: number, form: Form<PreferForm>): Promise<PreferPage> {
    const { translator: tr, language: lang } = ctx;
    const { address } = found((await this.further.of(actor.personId)).find((row) => row.id === id && row.confirmedAt !== null));
    const fields = new FieldMaker(form, tr);
    const { email } = await this.people.byId(actor.personId);
    return {
      title: tr.t('contact.prefer.title'),
      text: tr.t('contact.prefer.text', { address, email: email ?? '' }),
      errors: fields.summary(),
      action: contactUrls.addressPrefer({ lang, address: id }),
      username: await this.username(actor),
      password: fields.field('emailPassword', password),
      back: { href: contactUrls.contact({ lang }), label: tr.t('form.cancel') },
    };
  }

  private row({ translator: { t }, language: lang }: RequestContext, { id, address, confirmedAt }: { id: number; address: string; confirmedAt: Date | null }, becoming: boolean): AddressRow {
    const remove = { action: contactUrls.addressRemove({ lang, address: id }), label: t('contact.remove') };
    const again = { action: contactUrls.addressAgain({ lang, address: id }), label: t('contact.again') };
    if (!confirmedAt) return { address, state: { text: t('contact.waiting'), color: 'warning' }, prefer: null, acts: [again, remove] };
    const prefer = becoming ? null : { href: contactUrls.addressPrefer({ lang, address: id }), label: t('contact.makePreferred') };
    return { address, state: { text: t('contact.confirmed'), color: 'success' }, prefer, acts: [remove] };
  }

  private async username(actor: Actor): Promise<string> {
    return (await this.accounts.byPerson(actor.personId))?.username ?? '';
  }
}
