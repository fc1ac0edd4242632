import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { isLocalPath } from '../../platform/web/urls.js';
import { NotFound } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { Cast } from '../sign-in/sign-in.view.js';
import { accountsUrls } from '../urls.js';

export const castNames = ['admin', 'manager', 'editor', 'section-editor', 'author', 'reviewer1', 'reviewer2', 'copyeditor', 'layout', 'reader'] as const;
export type CastName = (typeof castNames)[number];

/** Whether this is the demo: started as one, on a database that is marked as one. Either alone is not enough. */
@Injectable()
export class Demo {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly database: Database) {}

  async on(): Promise<boolean> {
    return this.config.DEMO && (await this.database.one(`select 1 as demo from installation where key = 'demo'`)) !== null;
  }

  async orNotFound(): Promise<void> {
    if (!(await this.on())) throw new NotFound();
  }

  /** What the sign-in page offers in the demo. */
  async cast({ translator: { t }, language: lang }: RequestContext, next: string): Promise<Cast | null> {
    if (!(await this.on())) return null;
    return {
      heading: t('demo.cast.title'),
      text: t('demo.cast.text'),
      action: accountsUrls.demoSignIn(),
      next: isLocalPath(next) ? next : accountsUrls.desk({ lang }),
      players: castNames.map((username) => ({ username, label: t(`demo.cast.${username}`) })),
      mailbox: { label: t('demo.mailbox.title'), href: accountsUrls.demoMailbox() },
    };
  }
}
