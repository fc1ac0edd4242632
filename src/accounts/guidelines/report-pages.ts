import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { ReportFacts } from './guidelines.policy.js';
import { reportUrls } from './report-urls.js';
import { Reportables } from './reportables.js';
import type { OneReportPage, ReportsPage } from './reports.views.js';
import type { ReportReason } from './text-report.entity.js';

interface Row {
  publicId: string;
  kind: string;
  targetId: number;
  reason: ReportReason;
  words: string;
  reportedAt: Date;
  outcome: 'hidden' | 'kept' | null;
  hidden: boolean;
}

const columns = `r.public_id as "publicId", r.kind, r.target_id as "targetId", r.reason, r.words, r.reported_at as "reportedAt", r.outcome,
  exists (select 1 from hidden_text h where h.kind = r.kind and h.target_id = r.target_id) as hidden`;
const most = 200;

const excerptOf = (text: string): string => (text.length > 160 ? `${text.slice(0, 160).replace(/\s+\S*$/, '')} …` : text);
const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean);
const stateOf = ({ outcome, hidden }: Row, { t }: Translator): { text: string; color: string } =>
  hidden ? { text: t('reports.state.hidden'), color: 'danger' } : outcome ? { text: t('reports.state.kept'), color: 'neutral' } : { text: t('reports.state.open'), color: 'warning' };

/** Reported texts, to those who can hide them; of no text that they may not see (X4). Who wrote and who reported is nowhere said. */
@Injectable()
export class ReportPages {
  constructor(private readonly database: Database, private readonly reportables: Reportables) {}

  async list(ctx: RequestContext, actor: Actor): Promise<ReportsPage> {
    const { translator: tr, journal } = ctx;
    const rows = await this.database.query<Row>(
      `select ${columns} from text_report r where ($1::integer is null or r.journal_id = $1) and r.author_id is distinct from $2 order by r.closed_at is not null, r.reported_at desc limit ${most}`, [journal?.id ?? null, actor.personId],
    );
    const textOf = await this.reportables.many(rows, actor);
    return {
      title: tr.t('reports.title'), intro: tr.t('reports.intro'),
      columns: { text: tr.t('reports.text'), reason: tr.t('reports.reason'), date: tr.t('reports.date'), state: tr.t('reports.state') },
      rows: rows.flatMap((row) => {
        const text = textOf(row.kind, row.targetId);
        return text ? [{
          href: this.href(ctx, row.publicId), kind: tr.t(`reports.kind.${row.kind}`), excerpt: excerptOf(text.text), reason: tr.t(`reports.reason.${row.reason}`), date: tr.date(row.reportedAt), state: stateOf(row, tr),
        }] : [];
      }),
      none: { title: tr.t('reports.none'), text: tr.t('reports.none.text'), action: null },
    };
  }

  async one(ctx: RequestContext, actor: Actor, facts: ReportFacts): Promise<OneReportPage> {
    const tr = ctx.translator;
    const row = found(await this.database.one<Row>(`select ${columns} from text_report r where r.id = $1`, [facts.id]));
    const text = found(await this.reportables.one(facts.textKind, facts.targetId, actor));
    const place = text.href(ctx.language);
    const kind = tr.t(`reports.kind.${row.kind}`);
    const fact = (term: string, said: string) => ({ term: tr.t(term), values: [{ text: said, href: null, lang: null }] });
    const decision = (value: string, variant: string, color: string) => ({ value, label: tr.t(`reports.do.${value}`), variant, color });
    return {
      title: kind,
      crumbs: [{ label: tr.t('reports.title'), href: ctx.journal ? reportUrls.journalReports({ journal: ctx.journal.path, lang: ctx.language }) : reportUrls.reports({ lang: ctx.language }) }, { label: kind, href: null }],
      state: stateOf(row, tr),
      text: { heading: tr.t('reports.text'), paragraphs: paragraphsOf(text.text), place: place ? { label: tr.t('reports.place'), href: place } : null },
      report: { heading: tr.t('reports.report'), facts: { items: [fact('reports.reason', tr.t(`reports.reason.${row.reason}`)), fact('reports.date', tr.dateTime(row.reportedAt))] }, words: paragraphsOf(row.words) },
      action: this.href(ctx, row.publicId),
      decisions: row.hidden ? [decision('show', 'secondary', 'accent')] : [decision('hide', 'primary', 'danger'), ...(row.outcome ? [] : [decision('keep', 'secondary', 'accent')])],
      notes: row.hidden ? [tr.t('reports.note.show')] : [tr.t('reports.note.hide'), ...(row.outcome ? [] : [tr.t('reports.note.keep')])],
    };
  }

  href({ journal, language: lang }: RequestContext, textReport: string): string {
    return journal ? reportUrls.journalReport({ journal: journal.path, lang, textReport }) : reportUrls.oneReport({ lang, textReport });
  }
}
