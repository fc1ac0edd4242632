import { Injectable } from '@nestjs/common';
import { titleOf } from '../../../../editorial/title.js';
import type { RequestContext } from '../../../../platform/web/request.js';
import { Database } from '../../../../platform/database/database.js';
import { issueLabel } from '../../../../publishing/issue-label.js';
import { publishingUrls } from '../../../../publishing/urls.js';
import { otherValue } from '../../stored/usage-cell.entity.js';
import { DeskQuery } from './desk.query.js';

interface Named {
  label: string;
  lang: string | null;
  href: string | null;
}

/** What the page is called by which a visit began. */
@Injectable()
export class EntryNames {
  constructor(private readonly database: Database, private readonly query: DeskQuery) {}

  async of({ translator: tr, journal, language: lang }: RequestContext, values: readonly string[]): Promise<Map<string, Named>> {
    const { t } = tr;
    const ids = (kind: string): number[] => values.flatMap((value) => (value.startsWith(`${kind}:`) ? [Number(value.slice(kind.length + 1))] : [])).filter(Number.isInteger);
    const titles = await this.query.titles(journal!.id, ids('article'));
    const issues = await this.database.query<{ id: number; volume: number | null; number: string | null; year: number }>('select id, volume, number, year from issue where journal_id = $1 and id = any($2::integer[])', [journal!.id, ids('issue')]);
    const at = { journal: journal!.path, lang };
    return new Map(values.map((value): [string, Named] => {
      const [kind = '', id = ''] = value.split(':');
      const work = kind === 'article' ? titles.get(Number(id)) : undefined;
      if (work) return [value, { label: titleOf(work, tr), lang: work.language, href: publishingUrls.article({ ...at, number: id }) }];
      const issue = kind === 'issue' ? issues.find((one) => one.id === Number(id)) : undefined;
      if (issue) return [value, { label: issueLabel(tr, issue), lang: null, href: publishingUrls.issue({ ...at, issue: id }) }];
      const label = value === otherValue ? t('figures.few') : kind === 'journal' ? t('figures.entry.journal') : kind === 'search' ? t('figures.entry.search') : t('figures.entry.gone');
      return [value, { label, lang: null, href: null }];
    }));
  }
}
