import type { Stage } from '../../../editorial/stages.js';
import { moveOf, type MoveKey } from '../../../editorial/workflow.js';

export interface Step {
  move: MoveKey;
  at: Date;
}

export interface Round {
  number: number;
  openedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
}

/** Where a manuscript stands after its moves. */
export interface Standing {
  stage: Stage;
  stageBefore: Stage | null;
  stageSince: Date;
  submittedAt: Date | null;
  rounds: Round[];
  /** The stage that each move was made from. */
  from: Stage[];
}

/** Walks a manuscript along the table of moves, so that the demo's past is one that could have happened. */
export function walk(startedAt: Date, steps: readonly Step[]): Standing {
  let stage: Stage = 'draft';
  let stageBefore: Stage | null = null;
  let stageSince = startedAt;
  let submittedAt: Date | null = null;
  const rounds: Round[] = [];
  const from: Stage[] = [];
  for (const { move: key, at } of steps) {
    const move = moveOf(key);
    if (!move.from.includes(stage) || move.to === 'before') throw new Error(`The demo’s content makes the move ${key} from ${stage}.`);
    from.push(stage);
    if (stage === 'draft') submittedAt = at;
    const open = rounds.findLast((round) => round.closedAt === null);
    if (open && move.closesRound) Object.assign(open, { closedAt: at, outcome: move.closesRound });
    if (move.opensRound) rounds.push({ number: rounds.length + 1, openedAt: at, closedAt: null, outcome: null });
    if (move.to === 'same') continue;
    stageBefore = move.to === 'declined' || move.to === 'withdrawn' ? stage : null;
    stage = move.to;
    stageSince = at;
  }
  return { stage, stageBefore, stageSince, submittedAt, rounds, from };
}
