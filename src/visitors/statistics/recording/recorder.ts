import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../../config.js';
import { Clock } from '../../../platform/clock.js';
import { errorCode, log } from '../../../platform/log.js';
import type { Met, Readership } from '../../../publishing/readership.js';
import { utcDay } from '../days.js';
import type { Look } from '../event-line.js';
import { EventFiles } from './event-files.js';
import { PlaceSettings } from './place-settings.js';
import { Places } from './places.js';
import { Robots } from './robots.js';
import { Salts, withoutKey } from './salts.js';
import { counts, deviceOf, isPartOfPage, isUnasked, languageOf, referrerOf, termOf, wantsNoTrace } from './visitor.js';

/** From a look to a line. Address and browser string go no further than this class, and no longer than the request. */
@Injectable()
export class Recorder implements Readership {
  private readonly own: string[];
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly clock: Clock,
    private readonly files: EventFiles,
    private readonly salts: Salts,
    private readonly robots: Robots,
    private readonly settings: PlaceSettings,
    private readonly places: Places,
    @Inject(CONFIG) config: Config,
  ) {
    this.own = [new URL(config.publicUrl).hostname];
  }

  met(request: Request, met: Met): void {
    const { res: response, ip } = request;
    if (!response || request.method !== 'GET') return;
    const at = this.clock.now();
    response.once('finish', () => {
      const done = this.record(request, response, met, { at, address: ip ?? '' })
        .catch((error: unknown) => log({ level: 'error', event: 'usage.not-recorded', code: errorCode(error) }))
        .finally(() => this.underWay.delete(done));
      this.underWay.add(done);
    });
  }

  /** What has been met so far is on disk. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
    await this.files.flush();
  }

  private async record({ headers }: Request, response: Response, met: Met, { at, address }: { at: Date; address: string }): Promise<void> {
    const browser = headers['user-agent'] ?? '';
    if (!counts(response.statusCode, headers) || isUnasked(headers) || isPartOfPage(headers) || this.robots.isRobot(browser)) return;
    // What is sent past midnight belongs to the new day: the files of the old one may be counted already.
    const now = this.clock.now();
    const moment = utcDay(at) === utcDay(now) ? at : now;
    const day = utcDay(moment);
    if (met.kind === 'search') {
      this.files.add(day, { search: { journal: met.journalId, term: termOf(met.term), results: met.results } });
      return;
    }
    const look = this.look(met, Math.floor(moment.getTime() / 1000));
    const key = wantsNoTrace(headers) ? null : await this.salts.key(day, address, browser).catch(withoutKey);
    const visitor = key === null ? {} : {
      key, referrer: referrerOf(headers, this.own), language: languageOf(headers), device: deviceOf(browser), ...(await this.place(met.journalId, address)),
    };
    this.files.add(day, { look: { ...look, ...visitor } });
  }

  private look(met: Exclude<Met, { kind: 'search' }>, t: number): Look {
    const base = { t, journal: met.journalId, version: 0, form: 'page' as const, file: '', yop: 1, access: 'Open' as const };
    if (met.kind === 'journal') return { ...base, kind: 'journal', item: met.journalId };
    if (met.kind === 'issue') return { ...base, kind: 'issue', item: met.item };
    return { ...base, kind: 'article', item: met.item, version: met.version, form: met.form, file: met.form === 'page' ? '' : met.key, yop: met.firstPublishedAt.getUTCFullYear() };
  }

  private async place(journalId: number, address: string): Promise<{ place?: string[] }> {
    const detail = await this.settings.of(journalId).catch(() => null);
    const place = detail && this.places.find(address, detail);
    return place ? { place } : {};
  }
}
