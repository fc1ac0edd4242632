import { Injectable } from '@nestjs/common';
import { People } from '../../accounts/person/people.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import type { SubmissionFacts } from '../facts.js';
import { ReviewerFinder } from '../finder/finder.query.js';
import { NotAsked } from '../suggestions/not-asked.js';
import { Candidates } from './candidates.query.js';
import type { InviteForm } from './invite.form.js';

/** Who is meant by an invitation: a person with or without an account. */
@Injectable()
export class Invitees {
  constructor(private readonly people: People, private readonly candidates: Candidates, private readonly finder: ReviewerFinder, private readonly notAsked: NotAsked) {}

  /** Whether someone has asked the journal not to be asked again (C8): by the address they have, or by the one typed. */
  async refused(journalId: number, personId: number | null, typed: string): Promise<boolean> {
    const known = personId === null ? null : (await this.people.byId(personId)).email;
    return (await this.notAsked.among(journalId, [known, typed].filter((address): address is string => Boolean(address)))).size > 0;
  }

  /** A known person's id, or null for someone new. Whether an address was known before is not told to the one who asks. */
  async find({ id: submissionId, journalId }: SubmissionFacts, asking: number, { reviewer, email }: InviteForm): Promise<number | 'barred' | null> {
    if (reviewer) return (await this.finder.one({ submissionId, journalId, asking }, reviewer))?.personId ?? 'barred';
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
