import type { Rules } from '../access/policy.js';
import { notices } from './notices.js';
import { stages, type Stage } from './stages.js';
import { moveKeys, moveOf, type Move } from './workflow.js';

const targets = (move: Move): readonly Stage[] => (move.to === 'same' ? move.from : move.to === 'before' ? ['submission', 'review'] : [move.to]);

/** What is wrong with the table of moves, in words; empty if nothing is. Run at boot. */
export function problemsOfWorkflow(table: ReadonlyMap<string, Move>, rules: Rules): string[] {
  const problems: string[] = [];
  const reached = new Set<Stage>(['draft']);
  for (let grown = true; grown; ) {
    grown = false;
    for (const move of table.values()) {
      if (!move.from.some((stage) => reached.has(stage))) continue;
      for (const stage of targets(move)) {
        if (!reached.has(stage)) grown = true;
        reached.add(stage);
      }
    }
  }
  for (const stage of stages) if (!reached.has(stage)) problems.push(`No move leads to the stage ${stage}.`);
  for (const [key, move] of table) {
    if (!rules[move.action]) problems.push(`The move ${key} needs the action ${move.action}, for which there is no rule.`);
    for (const notice of move.tells) if (!(notice in notices)) problems.push(`The move ${key} sends the notice ${notice}, which is not defined.`);
    if (move.from.length === 0) problems.push(`The move ${key} starts nowhere.`);
  }
  return problems;
}

export const workflowTable = (): ReadonlyMap<string, Move> => new Map(moveKeys.map((key) => [key, moveOf(key)]));
