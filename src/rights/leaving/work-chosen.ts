import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { AuthorLinkLetters } from '../../editorial/authoring/by-link/author-link-letters.js';
import { HandOverManuscript } from '../../editorial/authoring/by-link/hand-over-manuscript.js';
import { Moves } from '../../editorial/moves.js';
import { LeftReviewers } from '../../editorial/review/left-reviewers.js';
import { StepDown } from '../../editorial/review/step-down.js';
import { Conflict } from '../../platform/web/problems.js';
import { LeavingLetters } from './leaving-letters.js';
import { LiveWork } from './live-work.js';

/** Carries out what was chosen for each review and manuscript. */
@Injectable()
export class WorkChosen {
  constructor(
    private readonly live: LiveWork,
    private readonly moves: Moves,
    private readonly stepDown: StepDown,
    private readonly reviewers: LeftReviewers,
    private readonly handOver: HandOverManuscript,
    private readonly authors: AuthorLinkLetters,
    private readonly letters: LeavingLetters,
  ) {}

  /** The reviews about which nothing was said. */
  async settle(actor: Actor, choices: ReadonlyMap<string, string>): Promise<number[]> {
    const undecided: number[] = [];
    for (const { id, moves } of await this.live.manuscripts(actor.personId)) {
      const [choice = 'link', contributor = ''] = (choices.get(`manuscript-${String(id)}`) ?? 'link').split('-');
      if (choice === 'withdraw') await this.moves.make('withdraw', { submissionId: id, seen: moves, actor }, () => this.reviewers.tell(id));
      else await this.authors.send(id, 'goesOn');
      if (choice === 'hand' && !(await this.handOver.ask(id, Number(contributor), actor))) throw new Conflict('leaving.coAuthorGone');
    }
    for (const { id } of await this.live.reviews(actor.personId)) {
      const choice = choices.get(`review-${String(id)}`);
      if (choice === 'stepDown') await this.stepDown.of(id);
      else await this.letters.review(actor.personId, id, choice === 'finish');
      if (choice !== 'stepDown' && choice !== 'finish') undecided.push(id);
    }
    return undecided;
  }
}
