import { describe, expect, test } from '@jest/globals';
import { editorialPolicy } from '../../src/editorial/editorial.policy.js';
import { editorialTexts } from '../../src/editorial/editorial.texts.js';
import { deskTexts } from '../../src/editorial/desk/desk.texts.js';
import { historyTexts } from '../../src/editorial/history/history.texts.js';
import { walkable } from '../../src/editorial/desk/walkable.js';
import { noticeKeys } from '../../src/editorial/notices.js';
import { obstacleKeys } from '../../src/editorial/obstacles.js';
import { stages } from '../../src/editorial/stages.js';
import { problemsOfWorkflow, workflowTable } from '../../src/editorial/workflow.check.js';
import { moveKeys, moveOf, type Move } from '../../src/editorial/workflow.js';

const changed = (change: (table: Map<string, Move>) => void): string[] => {
  const table = new Map(workflowTable());
  change(table);
  return problemsOfWorkflow(table, editorialPolicy);
};

describe('the table of moves', () => {
  test('has nothing wrong with it', () => {
    expect(problemsOfWorkflow(workflowTable(), editorialPolicy)).toEqual([]);
  });

  test('a stage that no move leads to is found', () => {
    expect(changed((table) => ['withdraw', 'transferAway'].forEach((key) => table.delete(key)))).toContain('No move leads to the stage withdrawn.');
    expect(changed((table) => ['submit', 'enterFinished'].forEach((key) => table.delete(key))).length).toBeGreaterThan(3);
  });

  test('a move whose action has no rule, or whose notice is not defined, is found', () => {
    const odd = { from: ['review'], to: 'copyediting', action: 'submission.imagine', tells: ['nobodyKnows'] } as unknown as Move;
    const problems = changed((table) => table.set('odd', odd));
    expect(problems).toContain('The move odd needs the action submission.imagine, for which there is no rule.');
    expect(problems).toContain('The move odd sends the notice nobodyKnows, which is not defined.');
  });

  test('what is published or declined is never submitted again, and a draft is never decided on', () => {
    const fromDraft = moveKeys.filter((key) => moveOf(key).from.includes('draft'));
    expect(fromDraft).toEqual(['submit', 'enterFinished']);
    expect(moveKeys.filter((key) => moveOf(key).to === 'submission')).toEqual(['submit', 'cancelFirstRound']);
  });

  test('an author’s or reviewer’s conflict of interest bars every editorial move', () => {
    for (const key of moveKeys) {
      const { action } = moveOf(key);
      if (action === 'submission.complete' || action === 'submission.withdraw') continue;
      expect(editorialPolicy[action]?.never?.map((predicate) => predicate.name)).toEqual(['isAuthor unless overridden', 'isReviewer unless overridden']);
      expect(editorialPolicy[action]?.whileActing).toBe(false);
    }
  });

  test('every stage, notice, obstacle and walkable move has its words', () => {
    const told = { ...editorialTexts, ...deskTexts, ...historyTexts };
    const needed = [
      ...stages.map((stage) => `stage.${stage}`),
      ...noticeKeys.flatMap((key) => [`notice.${key}.subject`, `notice.${key}.text`]),
      ...obstacleKeys.map((key) => `obstacle.${key}`),
      ...Object.keys(walkable).flatMap((key) => [`move.${key}`, `move.${key}.text`]),
      ...moveKeys.map((key) => `history.submission.${key}`),
    ];
    expect(needed.filter((key) => !(key in told))).toEqual([]);
  });
});
