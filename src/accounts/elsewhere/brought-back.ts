import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../config.js';
import { clearElsewhereCookie, elsewhereSecret } from './elsewhere-cookie.js';
import { Errands, type Returned } from './errands.js';

/** What someone brought back from elsewhere and registers with. Nothing is looked at unless their address says that they do. */
@Injectable()
export class BroughtBack {
  constructor(private readonly errands: Errands, @Inject(CONFIG) private readonly config: Config) {}

  async by(request: Request, type: unknown): Promise<Returned | null> {
    if (typeof type !== 'string') return null;
    const errand = await this.errands.returned(elsewhereSecret(request, this.config.secure));
    return errand?.type === type && errand.personId === null ? errand : null;
  }

  forget(response: Response): void {
    clearElsewhereCookie(response, this.config.secure);
  }
}
