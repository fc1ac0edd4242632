import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Translator } from '../../platform/i18n/translator.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf, type Place } from '../place.js';
import { crumbsOf, InvitationPlace } from '../review/invitation-place.js';
import { InvitationRows } from '../review/invitation.rows.js';
import { NotAsked } from '../suggestions/not-asked.js';
import { Suggestions } from '../suggestions/suggestions.js';
import { editorialUrls } from '../urls.js';
import { ReviewerFinder, type FoundReviewer, type Sought } from './finder.query.js';
import type { FinderPage } from './finder.view.js';

/** Draws the page on which an editor finds whom to ask. */
@Injectable()
export class FinderPages {
  constructor(
    private readonly finder: ReviewerFinder,
    private readonly rows: InvitationRows,
    private readonly place: InvitationPlace,
    private readonly suggestions: Suggestions,
    private readonly notAsked: NotAsked,
  ) {}

  async page(facts: SubmissionFacts, ctx: RequestContext, actor: Actor, sought: Sought): Promise<FinderPage> {
    await this.rows.roundToAskFor(facts);
    const tr = ctx.translator;
    const at = placeOf(facts, ctx);
    const found = await this.finder.page({ submissionId: facts.id, journalId: facts.journalId, asking: actor.personId }, sought);
    const named = await this.named(facts.id, at, tr);
    const refused = await this.notAsked.among(facts.journalId, found.rows.map(({ email }) => email));
    const someoneNew = { label: tr.t('review.choose.someoneNew'), href: editorialUrls.invitation(at, { new: '1' }) };
    const fields = new FieldMaker(new Form({ words: sought.words, free: sought.free }), tr);
    return {
      title: tr.t('review.invite'), crumbs: crumbsOf(at, tr), work: await this.place.work(facts, ctx), someoneNew, named,
      action: editorialUrls.invitation(at),
      search: fields.field('words', { label: 'review.choose.search', type: 'search', autocomplete: 'off', maxlength: 200 }),
      free: fields.checkbox('free', { label: 'finder.free' }),
      submit: tr.t('review.choose.submit'),
      columns: { name: tr.t('review.choose.name'), interests: tr.t('review.choose.interests'), past: tr.t('finder.past'), active: tr.t('review.choose.active'), action: tr.t('review.choose.invite') },
      rows: found.rows.map((one) => this.row(one, refused.has(one.email), at, tr)),
      pager: this.pager(found, sought, at, tr),
      nobody: { title: tr.t('review.choose.nobody'), text: tr.t(sought.words || sought.free ? 'review.choose.nobodyFits' : 'review.choose.nobodyYet'), action: someoneNew },
    };
  }

  private row(one: FoundReviewer, refused: boolean, at: Place, tr: Translator): FinderPage['rows'][number] {
    const barred = barredBy(one, refused);
    const warnings = [...(barred ? [{ text: tr.t(barred), color: 'danger' }] : []), ...conflictsOf(one).map((key) => ({ text: tr.t(key), color: 'warning' })), ...(one.named === 'suggested' ? [{ text: tr.t('finder.named.suggested'), color: 'info' }] : [])];
    return {
      name: one.name, affiliation: one.affiliation ?? '', interests: one.interests.join(', '), active: tr.number(one.active), warnings, past: pastOf(one, tr),
      invite: barred ? null : { label: tr.t('review.choose.invite'), href: editorialUrls.invitation(at, { reviewer: one.publicId }), name: one.name },
    };
  }

  private async named(submissionId: number, at: Place, { t }: Translator): Promise<FinderPage['named']> {
    const rows = await this.suggestions.of(submissionId);
    if (rows.length === 0) return null;
    return {
      heading: t('finder.named'), text: t('finder.named.text'),
      items: rows.map((row) => ({
        name: row.name, detail: [row.affiliation, row.email].filter(Boolean).join(' · '), reason: row.reason ?? '',
        tag: { text: t(row.source === 'reviewer' ? 'finder.named.byReviewer' : `finder.named.${row.kind}`), color: row.kind === 'opposed' ? 'warning' : 'info' },
        invite: row.kind === 'opposed' ? null : { label: t('review.choose.invite'), href: editorialUrls.invitation(at, { new: '1', suggestion: row.id }) },
      })),
    };
  }

  private pager({ rows, earlier, later }: { rows: FoundReviewer[]; earlier: boolean; later: boolean }, { words, free }: Sought, at: Place, tr: Translator): FinderPage['pager'] {
    const past = (cursor: Record<string, string | undefined>): { href: string } => ({ href: editorialUrls.invitation(at, { words, free: free ? 'yes' : '', ...cursor }) });
    return {
      summary: tr.t('finder.summary', { count: rows.length }), pages: [],
      previous: earlier ? past({ before: rows[0]?.publicId }) : null, next: later ? past({ after: rows.at(-1)?.publicId }) : null,
    };
  }
}

/** Why someone cannot be asked at all, as the key of a text. */
function barredBy(one: FoundReviewer, refused: boolean): string | null {
  if (one.isAuthor) return 'finder.isAuthor';
  if (one.isSelf) return 'finder.isSelf';
  if (one.asked) return 'finder.asked';
  return refused ? 'finder.refused' : null;
}

/** What an editor should look at twice, as keys of texts. */
export const conflictsOf = (one: Pick<FoundReviewer, 'sameAffiliation' | 'coAuthor' | 'otherRole' | 'named'>): string[] => [
  ...(one.sameAffiliation ? ['review.warning.sameAffiliation'] : []), ...(one.coAuthor ? ['review.warning.coAuthor'] : []), ...(one.otherRole ? ['review.warning.otherRole'] : []),
  ...(one.named === 'opposed' ? ['finder.named.opposed'] : []),
];

function pastOf(one: FoundReviewer, tr: Translator): string[] {
  if (one.lastAsked === null) return [tr.t('finder.never')];
  return [
    tr.t('finder.counts', { done: one.done, declined: one.declined }),
    ...(one.days === null ? [] : [tr.t('finder.days', { days: one.days })]),
    tr.t('finder.lastAsked', { date: tr.date(one.lastAsked) }),
  ];
}
