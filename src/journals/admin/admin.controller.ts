import { Controller, Get, Param, Post } from '@nestjs/common';
import { Can } from '../../access/marks.js';
import { Database } from '../../platform/database/database.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { page, redirect, type Page, type Redirect } from '../../platform/web/answers.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { idFrom } from '../../platform/web/problems.js';
import { journalsUrls } from '../urls.js';
import { adminView, jobsView, type AdminPage, type JobsPage } from './admin.view.js';

interface Figures {
  journals: number;
  accounts: number;
  mail: number;
}

/** The platform as its administrator finds it. */
@Controller()
export class AdminController {
  constructor(private readonly database: Database, private readonly jobs: Jobs) {}

  @Get(journalsUrls.admin.pattern)
  @Can('platform.administer')
  async home(@Context() { translator: tr, language }: RequestContext): Promise<Page<AdminPage>> {
    const [figures, failed] = [await this.figures(), await this.jobs.failed()];
    const jobs = journalsUrls.jobs({ lang: language });
    const count = (key: string, value: number, href: string): AdminPage['counts']['items'][number] => ({ value: tr.number(value), label: tr.t(key, { count: value }), href });
    return page(adminView, {
      title: tr.t('journals.admin.title'),
      counts: {
        label: tr.t('journals.admin.figures'),
        items: [
          count('journals.admin.journals', figures.journals, journalsUrls.journals({ lang: language })),
          count('journals.admin.accounts', figures.accounts, `${journalsUrls.admin({ lang: language })}/people`),
          count('journals.admin.failed', failed.length, jobs),
          count('journals.admin.mail', figures.mail, jobs),
        ],
      },
    });
  }

  @Get(journalsUrls.jobs.pattern)
  @Can('platform.administer')
  async failed(@Context() { translator: tr, language }: RequestContext): Promise<Page<JobsPage>> {
    const { mail } = await this.figures();
    return page(jobsView, {
      title: tr.t('journals.jobs.title'), intro: tr.t('journals.jobs.intro'), mail: tr.t('journals.jobs.mail', { count: mail }),
      columns: { task: tr.t('journals.jobs.task'), code: tr.t('journals.jobs.code'), attempts: tr.t('journals.jobs.attempts'), next: tr.t('journals.jobs.next'), act: tr.t('journals.change') },
      rows: (await this.jobs.failed()).map((job) => ({
        task: job.task, code: job.code, attempts: tr.t('journals.jobs.tries', { done: job.attempts, most: job.maxAttempts }), next: tr.dateTime(job.nextTry),
        action: journalsUrls.jobRetry({ lang: language, job: job.id }), retry: tr.t('journals.jobs.retry'),
      })),
      none: { title: tr.t('journals.jobs.none'), text: tr.t('journals.jobs.noneText'), action: null },
    });
  }

  @Post(journalsUrls.jobRetry.pattern)
  @Can('job.retry')
  async retry(@Context() { language }: RequestContext, @Param('job') job: string): Promise<Redirect> {
    await this.jobs.retry(idFrom(job));
    return redirect(journalsUrls.jobs({ lang: language }));
  }

  private async figures(): Promise<Figures> {
    const row = await this.database.one<Figures>(
      `select (select count(*)::int from journal) as journals, (select count(*)::int from account) as accounts, (select count(*)::int from message where sent_at is null) as mail`,
    );
    return row ?? { journals: 0, accounts: 0, mail: 0 };
  }
}
