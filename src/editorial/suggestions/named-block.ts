import type { RequestContext } from '../../platform/web/request.js';
import { placeOf } from '../place.js';
import type { SuggestedReviewer } from './suggested-reviewer.entity.js';
import type { NamedBlock } from './suggest.view.js';
import { suggestionsUrls } from './urls.js';

export const mostNamed = 10;

export function namedBlock(ctx: RequestContext, submissionId: number, rows: readonly SuggestedReviewer[]): NamedBlock {
  const { t } = ctx.translator;
  const at = placeOf({ id: submissionId }, ctx);
  return {
    heading: t('suggest.heading'), text: t('suggest.text'),
    items: rows.map((row) => ({
      name: row.name, detail: [row.affiliation, row.email].filter(Boolean).join(' · '), tag: { text: t(`suggest.${row.kind}`), color: row.kind === 'opposed' ? 'warning' : 'info' },
      remove: { action: suggestionsUrls.unname({ ...at, named: row.id }), label: t('suggest.remove') },
    })),
    add: rows.length < mostNamed ? { label: t('suggest.add'), href: suggestionsUrls.name(at) } : null,
  };
}

/** For the last step of the wizard: each with whether they would be asked. */
export const namedLines = ({ translator: { t } }: RequestContext, rows: readonly SuggestedReviewer[]): string[] => rows.map((row) => `${row.name} (${t(`suggest.${row.kind}`)})`);
