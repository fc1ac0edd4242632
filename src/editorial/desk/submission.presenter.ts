import { orcidShown } from '../../accounts/person/orcid.js';
import { shownIdentifier } from '../../contributors/identifiers.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { reportUrls } from '../../accounts/guidelines/report-urls.js';
import type { Galley } from '../../publishing/galley.entity.js';
import { Galleys } from '../../publishing/galleys.js';
import { HtmlGalleys } from '../../publishing/html/html-galleys.js';
import { publishingUrls } from '../../publishing/urls.js';
import { found } from '../../platform/web/problems.js';
import type { ErrorSummary } from '../../platform/web/fields.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { ReviewPanel } from '../review/review-panel.query.js';
import { specialName } from '../special-issues/calls.js';
import { stageTrack } from '../stage-look.js';
import { SubmissionFiles } from '../submission-files.js';
import { deskCrumbs, placeOf } from '../place.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import { moveKeys, moveOf } from '../workflow.js';
import { objectionsPanel } from '../bylines/byline-pages.js';
import { Objections } from '../bylines/objections.js';
import { bylineUrls } from '../bylines/urls.js';
import { areasFor, seesEverything } from './areas.js';
import { FilePanels } from './file-panels.js';
import { ProductionPanels } from './production-panels.js';
import { SubmissionQuery, type SubmissionRow, type WholeRow } from './submission.query.js';
import { SubmissionFrame } from './submission-frame.js';
import { submissionView, type SubmissionPage } from './submission.view.js';
import { StaffChoice } from './staff-choice.js';
import { page, type Page } from '../../platform/web/answers.js';
import { versionUrls } from '../versions/urls.js';
import { walkable } from './walkable.js';

/** The editors' page of a submission: what can be done next, and everything that this reader of it may see. */
@Injectable()
export class SubmissionPresenter {
  constructor(
    private readonly policy: Policy,
    private readonly query: SubmissionQuery,
    private readonly files: SubmissionFiles,
    private readonly galleys: Galleys,
    private readonly review: ReviewPanel,
    private readonly staff: StaffChoice,
    private readonly frame: SubmissionFrame,
    private readonly objections: Objections,
    private readonly html: HtmlGalleys,
  ) {}

  async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, errors: ErrorSummary | null = null, status = 200): Promise<Page<SubmissionPage>> {
    const row = found(await this.query.whole(facts.id));
    const all = seesEverything(this.policy, actor, facts);
    const can = (action: string): boolean => this.policy.allows(action, actor, facts);
    const files = await this.files.of(facts.id, areasFor(this.policy, actor, facts));
    const galleys: Galley[] = ['production', 'scheduled', 'published'].includes(facts.stage) ? await this.galleys.of(row.publicationId) : [];
    const panels = new FilePanels(ctx, facts, can);
    const production = new ProductionPanels(ctx, facts, row, can);
    const { translator } = ctx;
    const at = placeOf(facts, ctx);
    const open = row.preparing || !['published', 'withdrawn'].includes(facts.stage);
    const moves = this.moves(ctx, facts, can, row);
    return page(submissionView, {
      title: titleOf(row, translator),
      crumbs: deskCrumbs(at, translator),
      tabs: this.frame.tabs(ctx, actor, facts, editorialUrls.submission(at)),
      lang: row.language,
      number: String(facts.id),
      stages: stageTrack(translator, facts.stage),
      errors,
      preparing: row.preparing ? { kind: 'info', title: null, text: translator.t('versions.onDesk', { version: String(row.version) }), live: false } : null,
      moves: [...moves, ...this.toVersions(ctx, facts, can, row)],
      movesHeading: translator.t('submission.next'),
      noMoves: moves.length === 0 ? translator.t('submission.noMoves') : null,
      note: all ? (row.noteHidden ? [translator.t('reports.hidden')] : paragraphs(row.noteToEditor)) : [],
      noteReport: row.noteToEditor ? { label: translator.t('reports.link'), href: reportUrls.report({ lang: ctx.language, kind: 'submission-note', text: facts.id }) } : null,
      review: all && facts.stage !== 'submission' ? await this.review.panel(facts, ctx, actor, files) : null,
      abstract: ['submission', 'review'].includes(facts.stage) ? abstractOf(row, translator) : null,
      reviewLater: !['submission', 'review'].includes(facts.stage),
      panels: panels.of(files),
      galleys: production.galleys(galleys, files, galleys.length > 0 ? await this.html.missing(galleys.map(({ fileId }) => fileId)) : new Map()),
      issue: can('submission.publish') && ['production', 'scheduled'].includes(facts.stage) ? production.issue(await this.staff.issues(ctx, facts.journalId)) : null,
      facts: this.facts(ctx, facts, row),
      contributors: this.contributors(ctx, row, all || can('submission.edit')),
      contributorsHref: can('contributors.edit') && open ? bylineUrls.contributors(at) : null,
      objections: objectionsPanel(ctx, facts, row.objected && can('contributors.edit') ? await this.objections.open(facts.id) : [], true),
      detailsHref: can('submission.edit') && open ? editorialUrls.details(at) : null,
      participants: row.participants.map((participant) => ({
        name: participant.name, role: [translator.t(`role.${participant.role}`), ...(participant.recommendOnly ? [translator.t('submission.recommends')] : [])].join(', '), removal: can('submission.assign') ? editorialUrls.participant({ ...at, participant: participant.id }) : null,
      })),
      assign: can('submission.assign') && !['published', 'declined', 'withdrawn'].includes(facts.stage) ? { action: editorialUrls.participants(at), who: await this.staff.select(ctx, facts), recommendOnly: this.staff.recommendOnly(ctx) } : null,
    }, { status });
  }

  /** The moves that can be made; one that the state of the rounds or versions rules out is not offered at all. */
  private moves(ctx: RequestContext, facts: SubmissionFacts, can: (action: string) => boolean, { ruledOut, awaited }: Pick<WholeRow, 'ruledOut' | 'awaited'>): SubmissionPage['moves'] {
    const open = moveKeys.filter((key) => walkable[key] && moveOf(key).from.includes(facts.stage) && can(moveOf(key).action));
    return open
      .filter((key) => !['review', 'published'].includes(facts.stage) || !moveOf(key).unless?.some((obstacle) => ruledOut.includes(obstacle)))
      .sort((a, b) => Object.keys(walkable).indexOf(a) - Object.keys(walkable).indexOf(b))
      .map((key, index) => {
        const look = walkable[key]?.look ?? 'secondary';
        return {
          label: ctx.translator.t(`move.${key}`), href: editorialUrls.move({ ...placeOf(facts, ctx), move: key }),
          variant: look === 'primary' && index === 0 && !awaited ? 'primary' : 'secondary', color: look === 'danger' ? 'danger' : 'accent',
        };
      });
  }

  /** What is published is changed on a page of its own. */
  private toVersions(ctx: RequestContext, facts: SubmissionFacts, can: (action: string) => boolean, { preparing }: WholeRow): SubmissionPage['moves'] {
    if (!can('version.edit')) return [];
    return [{ label: ctx.translator.t(preparing ? 'versions.note.edit' : 'versions.begin'), href: versionUrls.versions(placeOf(facts, ctx)), variant: 'secondary', color: 'accent' }];
  }

  private facts(ctx: RequestContext, { id, stage }: SubmissionFacts, row: SubmissionRow): SubmissionPage['facts'] {
    const { translator } = ctx;
    const item = (key: string, text: string, lang: string | null = null): SubmissionPage['facts']['items'][number] => ({ term: translator.t(key), values: [{ text, href: null, lang }] });
    const section = translator.pick(row.section);
    return {
      items: [
        item('submission.section', section.text, section.lang),
        ...(row.special ? [item('special.title', specialName(translator, row.special))] : []),
        item('submission.language', translator.languageName(row.language)),
        item('submission.submitter', row.submitter || translator.t('submission.entered')),
        ...(row.submittedAt ? [item('submission.submittedAt', translator.date(row.submittedAt))] : []),
        item('submission.stageSince', translator.date(row.stageSince)),
        ...(stage === 'published' ? [{
          term: translator.t('submission.article'),
          values: [{ text: translator.t('mail.openArticle'), href: publishingUrls.article({ journal: ctx.journal!.path, lang: ctx.language, number: id }), lang: null }],
        }] : []),
      ],
    };
  }

  private contributors({ translator }: RequestContext, row: WholeRow, contact: boolean): SubmissionPage['contributors'] {
    return row.contributors.map((contributor) => ({
      name: contributor.name, href: null, role: contributor.corresponding ? translator.t('submission.corresponding') : null,
      detail: [translator.pick(contributor.affiliation).text, translator.country(contributor.country), ...contributor.identifiers.map((one) => shownIdentifier(one, translator).text), contact && contributor.waiver && translator.t('contributor.waived', { reason: translator.t(`contributor.waiver.${contributor.waiver}`) })].filter(Boolean).join(', ') || null,
      email: contact ? contributor.email : null,
      orcid: orcidShown(contributor.orcid, contributor.orcidVerified),
    }));
  }
}

/** What the work says of itself, while it is judged. */
function abstractOf({ abstract, keywords, language }: WholeRow, tr: RequestContext['translator']): SubmissionPage['abstract'] {
  const own = abstract[language];
  const { text, lang } = own ? { text: own, lang: language } : tr.pick(abstract);
  const words = keywords[lang] ?? [];
  return text ? { heading: tr.t('details.abstract'), lang, paragraphs: paragraphs(text), keywords: words.length > 0 ? `${tr.t('details.keywords')}: ${words.join(', ')}` : null } : null;
}
