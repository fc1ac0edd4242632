import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { Public } from '../../../access/marks.js';
import { TooMany } from '../../../platform/limits/limits.js';
import { errorCode, log } from '../../../platform/log.js';
import { Download, Json } from '../../../platform/web/answers.js';
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
  members(@Query() asked: Asked): Promise<Json | Download> {
    return this.answer(asked, () => Promise.resolve([{ Customer_ID: world.id, Institution_Name: world.name, Notes: 'Usage is open to all and attributed to nobody.' }]));
  }

  @Get(counterUrls.reports.pattern)
  @Public()
  reports(@Query() asked: Asked): Promise<Json | Download> {
    return this.answer(asked, async () => {
      const { first, last } = await this.query.available();
      return definitions.map(({ id, name, description }) => ({
        Report_Name: name, Report_ID: id, Release: '5.1', Report_Description: description, Path: counterUrls.report({ report: id.toLowerCase() }), First_Month_Available: first, Last_Month_Available: last,
      }));
    });
  }

  @Get(counterUrls.report.pattern)
  @Public()
  report(@Param('report') id: string, @Query() asked: Asked, @Headers('accept-encoding') encodings = ''): Promise<Json | Download> {
    const of = found(id === id.toLowerCase() ? (definition(id) ?? null) : null);
    return this.answer(asked, async () => {
      const request = readRequest(of, asked, { available: await this.query.available(), now: this.query.moment().toISOString().slice(0, 7), platform: this.maker.platform });
      return sent(reportJson(await this.maker.make(request), request), /\bgzip\b/.test(encodings));
    }, ['begin_date', 'end_date']);
  }

  private async answer(asked: Asked, work: () => Promise<unknown>, needed: readonly string[] = []): Promise<Json | Download> {
    try {
      await this.clients.admit(asked, needed);
      const made = await work();
      return made instanceof Download ? made : new Json(made);
    } catch (error) {
      if (error instanceof Refused) return new Json(error.answer, error.status);
      if (error instanceof TooMany) return new Json(exception(1020, `At most ${perDay.points} requests a day for a requestor_id. Try again in ${error.retryAfterSeconds} seconds.`), 429);
      log({ level: 'error', event: 'counter.failed', code: errorCode(error) });
      return new Json(exception(1000), 503);
    }
  }
}

/** Piece by piece, and packed where the client can unpack it (5.1, 8). */
function sent(pieces: AsyncIterable<string>, packed: boolean): Download {
  const text = Readable.from(pieces, { objectMode: false });
  if (!packed) return new Download({ stream: text, size: null, mediaType: 'application/json; charset=utf-8', headers: { Vary: 'Accept-Encoding' } });
  const gzip = createGzip();
  text.on('error', (error) => gzip.destroy(error)).pipe(gzip).on('close', () => text.destroy());
  return new Download({ stream: gzip, size: null, mediaType: 'application/json; charset=utf-8', headers: { Vary: 'Accept-Encoding', 'Content-Encoding': 'gzip' } });
}
