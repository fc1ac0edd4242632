import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { Candidates } from './candidates.query.js';
import type { InviteForm } from './invite.form.js';

/** Who is meant by an invitation: a person with or without an account. */
@Injectable()
export class Invitees {
  constructor(private readonly people: People, private readonly candidates: Candidates) {}

  /** A known person's id, or null for someone new. Whether an address was known before is not told to the one who asks. */
  async find(submissionId: number, asking: number, { reviewer, email }: InviteForm): Promise<number | 'barred' | null> {
    if (reviewer) return (await this.candidates.one(submissionId, asking, reviewer))?.personId ?? 'barred';
    const known = await this.people.byEmail(email);
    if (!known) return (await this.candidates.isContributor(submissionId, email)) ? 'barred' : null;
    return (await this.candidates.barred(submissionId, asking, known.id)) ? 'barred' : known.id;
  }

  async create(values: InviteForm): Promise<number> {
    const mailLanguage = isLanguage(values.language) ? values.language : 'en';
    const person = await this.people.create({ givenName: values.givenName, familyName: values.familyName, email: values.email, mailLanguage, source: 'staff' });
    return person.id;
  }
}
