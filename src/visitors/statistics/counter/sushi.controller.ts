import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public } from '../../../access/marks.js';
import { TooMany } from '../../../platform/limits/limits.js';
import { errorCode, log } from '../../../platform/log.js';
import { Json } from '../../../platform/web/answers.js';
import { found } from '../../../platform/web/problems.js';
import { CounterClients, perDay } from './counter-clients.js';
import { CounterQuery } from './counter.query.js';
import { definition, definitions } from './definitions.js';
import { exception, Refused } from './exceptions.js';
import { MakeReport, world } from './make-report.js';
import { reportJson } from './report.js';
import { readRequest } from './report-request.js';
import { counterUrls } from './urls.js';

type Asked = Record<string, unknown>;

/** COUNTER's API, for library systems (R5.1). It speaks English only, as the Code has it. */
@Controller()
export class SushiController {
  constructor(private readonly clients: CounterClients, private readonly query: CounterQuery, private readonly maker: MakeReport) {}

  @Get(counterUrls.status.pattern)
  @Public()
  status(): Json {
    return new Json([{ Description: `COUNTER usage reports of ${this.maker.platform}.`, Service_Active: true }]);
  }

  @Get(counterUrls.members.pattern)
  @Public()
  members(@Query() asked: Asked): Promise<Json> {
    return this.answer(asked, () => Promise.resolve([{ Customer_ID: world.id, Institution_Name: world.name, Notes: 'Usage is open to all and attributed to nobody.' }]));
  }

  @Get(counterUrls.reports.pattern)
  @Public()
  reports(@Query() asked: Asked): Promise<Json> {
    return this.answer(asked, async () => {
      const { first, last } = await this.query.available();
      return definitions.map(({ id, name, description }) => ({
        Report_Name: name, Report_ID: id, Release: '5.1', Report_Description: description, Path: counterUrls.report({ report: id.toLowerCase() }), First_Month_Available: first, Last_Month_Available: last,
      }));
    });
  }

  @Get(counterUrls.report.pattern)
  @Public()
  report(@Param('report') id: string, @Query() asked: Asked): Promise<Json> {
    const of = found(id === id.toLowerCase() ? (definition(id) ?? null) : null);
    return this.answer(asked, async () => {
      const request = readRequest(of, asked, { available: await this.query.available(), now: this.query.moment().toISOString().slice(0, 7), platform: this.maker.platform });
      return reportJson(await this.maker.make(request), request.shown, { level: of.level, showsParent: request.parent, parentType: of.view === null });
    });
  }

  private async answer(asked: Asked, work: () => Promise<unknown>): Promise<Json> {
    try {
      await this.clients.admit(asked);
      return new Json(await work());
    } catch (error) {
      if (error instanceof Refused) return new Json(error.answer, error.status);
      if (error instanceof TooMany) return new Json(exception(1020, `At most ${perDay.points} requests a day for a requestor_id. Try again in ${error.retryAfterSeconds} seconds.`), 429);
      log({ level: 'error', event: 'counter.failed', code: errorCode(error) });
      return new Json(exception(1000), 503);
    }
  }
}
