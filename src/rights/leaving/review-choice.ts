import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { InvitationLinks, type OpenAssignment } from '../../editorial/review/invitation-links.js';
import { StepDown } from '../../editorial/review/step-down.js';
import { Database } from '../../platform/database/database.js';
import { isLanguage } from '../../platform/i18n/texts.js';
import { SecretLinks } from '../../platform/mail/secret-links.js';
import { Tokens } from '../../platform/tokens/tokens.js';
import { choiceLink } from './leaving-letters.js';
import { daysToChoose } from './leaving-sweep.js';
import { leavingUrls } from './urls.js';

/** The mailed question how a review is to go on: good again and again until the review ends, or its time is over. */
@Injectable()
export class ReviewChoice {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly invitations: InvitationLinks,
    private readonly stepDown: StepDown,
    @Inject(CONFIG) private readonly config: Config,
    links: SecretLinks,
  ) {
    links.define(choiceLink, (id) => this.make(id));
  }

  async open(secret: string, journalId: number): Promise<OpenAssignment | null> {
    const token = await this.tokens.find(choiceLink, secret);
    const assignment = token && (await this.invitations.standing(token.subjectId));
    return assignment && assignment.journalId === journalId && assignment.personId === token.personId ? assignment : null;
  }

  async finish({ id }: OpenAssignment): Promise<void> {
    await this.database.execute('update leaving set undecided = array_remove(undecided, $1) where $1 = any(undecided)', [id]);
  }

  async end(assignment: OpenAssignment): Promise<void> {
    await this.stepDown.of(assignment.id);
    await this.finish(assignment);
  }

  private async make(id: number): Promise<string | null> {
    const assignment = await this.invitations.standing(id);
    if (!assignment) return null;
    const secret = await this.tokens.issue({ purpose: choiceLink, subjectId: id, personId: assignment.personId, minutes: (daysToChoose + 1) * 24 * 60 });
    return this.config.publicUrl + leavingUrls.review({ journal: assignment.journalPath, lang: isLanguage(assignment.language) ? assignment.language : 'en', secret });
  }
}
