import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from '../platform/database/readiness.js';
import { Public } from './marks.js';

/** For whoever watches over the process: a load balancer, a container engine. */
@Controller()
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('/healthz')
  @Header('Cache-Control', 'no-store')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('/readyz')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string }> {
    const status = await this.readiness.status();
    if (status !== 'ready') response.status(503);
    return { status };
  }
}
