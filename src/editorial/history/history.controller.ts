import { Controller, Get, Param, Query } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import type { Page } from '../../platform/web/answers.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { HistoryPages } from './history-pages.js';
import type { HistoryPage, LetterPage } from './history.view.js';
import { historyUrls } from './urls.js';

@Controller()
export class HistoryController {
  constructor(private readonly pages: HistoryPages) {}

  @Get(historyUrls.history.pattern)
  @Can('submission.read')
  show(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Query('before') before: unknown): Promise<Page<HistoryPage>> {
    return this.pages.history(ctx, actor, facts, typeof before === 'string' && /^[1-9]\d{0,17}$/.test(before) ? before : null);
  }

  @Get(historyUrls.letter.pattern)
  @Can('submission.read')
  letter(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('letter') letter: string): Promise<Page<LetterPage>> {
    return this.pages.letter(ctx, actor, facts, idFrom(letter));
  }
}
