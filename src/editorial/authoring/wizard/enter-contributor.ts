import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../access/actor.js';
import { People } from '../../../accounts/person/people.js';
import type { Contributor } from '../../../contributors/contributor.entity.js';
import { detailsOf, type ContributorForm } from '../../../contributors/contributor.form.js';
import { Contributors, sameAddress } from '../../../contributors/contributors.js';
import type { Form } from '../../../platform/web/form.js';
import { found } from '../../../platform/web/problems.js';
import { bylineOf, type Manuscript } from '../manuscripts.js';
import { Drafts } from './drafts.js';

/** The submitter enters who made the work, with each one's permission (B2). Their own they need not declare. */
@Injectable()
export class EnterContributor {
  constructor(private readonly drafts: Drafts, private readonly contributors: Contributors, private readonly people: People) {}

  /** Whether the form has to carry a declaration: for everyone but the submitter, once per address. */
  async needsPermission({ submission }: Manuscript, email: string, before: Contributor | null): Promise<boolean> {
    if (before?.permissionDeclaredAt && sameAddress(before.email, email)) return false;
    const submitter = await this.people.byId(found(submission.submitterId));
    return !email || !sameAddress(submitter.email, email);
  }

  /** The form with what this byline has against it. */
  async judged(manuscript: Manuscript, posted: Form<ContributorForm>, before: Contributor | null): Promise<Form<ContributorForm>> {
    const { email, permission } = posted.values;
    let form = posted;
    if (email && (await this.contributors.taken(manuscript.publication.id, email, before?.id ?? null))) form = form.with('email', 'contributor.email.taken');
    if (!permission && (await this.needsPermission(manuscript, email, before))) form = form.with('permission', 'contributor.permission.missing');
    return form;
  }

  async save(manuscript: Manuscript, actor: Actor, form: ContributorForm, before: Contributor | null): Promise<void> {
    const details = detailsOf(form, manuscript.publication.language);
    const entering = { by: actor, source: 'submitter', permission: true } as const;
    await this.drafts.edit(manuscript.submission.id, actor, async () => {
      if (before) await this.contributors.change(bylineOf(manuscript), before.id, details, entering);
      else await this.contributors.add(bylineOf(manuscript), details, entering);
      await this.drafts.pass(manuscript.submission.id, 'contributors');
    });
  }
}
