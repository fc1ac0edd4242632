import type { Policy } from '../../../access/policy.js';
import type { Actor } from '../../../access/actor.js';
import { reportUrls } from '../../../accounts/guidelines/report-urls.js';
import { orcidShown } from '../../../accounts/person/orcid.js';
import { nameOfContributor } from '../../../contributors/contributors.js';
import { shownIdentifier } from '../../../contributors/identifiers.js';
import type { RequestContext } from '../../../platform/web/request.js';
import { publishingUrls } from '../../../publishing/urls.js';
import type { SubmissionFacts } from '../../facts.js';
import { agreementUrls } from '../../agreements/urls.js';
import { appealUrls } from '../../appeals/urls.js';
import { stageTrack } from '../../stage-look.js';
import type { FileArea } from '../../submission-file.entity.js';
import type { ListedFile } from '../../submission-files.js';
import { ownCrumbs, placeOf } from '../../place.js';
import { transfersUrls } from '../../transfers/urls.js';
import { editorialUrls } from '../../urls.js';
import { moveOf } from '../../workflow.js';
import { fileRow } from '../file-rows.js';
import { titleOf, type Manuscript } from '../manuscripts.js';
import { nameForAuthor, type ReleasedAttachment } from '../../attachments/attachments.query.js';
import { attachmentUrls } from '../../attachments/urls.js';
import { checkUrls } from '../../checks/urls.js';
import { discussionUrls } from '../../discussions/urls.js';
import { expectedKey } from './expected.js';
import { reviewAsLetterNames } from '../../review/reported-review.js';
import type { Letter, SentReview } from './letters.query.js';
import type { OwnPage } from './own.view.js';

export const mayWithdraw = (policy: Policy, actor: Actor, facts: SubmissionFacts): boolean =>
  moveOf('withdraw').from.includes(facts.stage) && policy.allows('submission.withdraw', actor, facts);

interface Known {
  facts: SubmissionFacts;
  manuscript: Manuscript;
  /** Only those that the author may open. */
  files: ListedFile[];
  /** Of the reviewers, as released: cleaned, under neutral names. */
  attachments: ReleasedAttachment[];
  letters: Letter[];
  reviews: SentReview[];
  can: { revise: boolean; withdraw: boolean; appeal: boolean };
  /** The editors ask whether it may move; or it has moved to another journal. */
  transfer: { asked: boolean; moved: { id: number; journal: string } | null };
  /** They are asked to look through something and have not answered. */
  check: 'copyedit' | 'proof' | null;
  /** They are asked to accept the publishing agreement, or have. */
  agreement: 'asked' | 'accepted' | null;
  done: string | null;
}

const panels = ['submission', 'revision', 'copyedited', 'galley'] as const satisfies readonly FileArea[];

function filesOf(ctx: RequestContext, { facts, files }: Known): OwnPage['files'] {
  const { t } = ctx.translator;
  return panels.flatMap((area) => {
    const there = files.filter((file) => file.area === area);
    if (there.length === 0 && area !== 'submission') return [];
    return [{ heading: t(`own.files.${area}`), id: `files-${area}`, list: { none: t('files.none'), items: there.map((file) => ({ ...fileRow(ctx, facts.id, file), status: null, action: null })) } }];
  });
}

function attachmentsOf(ctx: RequestContext, { facts, attachments }: Known): OwnPage['files'] {
  const { translator: tr } = ctx;
  if (attachments.length === 0) return [];
  return [{
    heading: tr.t('own.files.reviewer'), id: 'files-reviewer',
    list: {
      none: '',
      items: attachments.map((file) => ({
        name: nameForAuthor(file, tr), href: attachmentUrls.released({ ...placeOf(facts, ctx), file: file.publicId }), kind: tr.t('review.roundNumber', { number: file.round }), meta: tr.bytes(file.size), status: null, action: null,
      })),
    },
  }];
}

function factsOf(ctx: RequestContext, { submission, sections, publication }: Manuscript): OwnPage['facts'] {
  const tr = ctx.translator;
  const section = sections.find(({ id }) => id === submission.sectionId);
  const row = (term: string, text: string): OwnPage['facts']['items'][number] => ({ term: tr.t(term), values: [{ text, href: null, lang: null }] });
  return {
    items: [
      row('start.section', tr.pick(section?.title ?? null).text),
      row('start.language', tr.languageName(publication.language)),
      ...(submission.submittedAt ? [row('own.date', tr.date(submission.submittedAt))] : []),
      row('own.since', tr.date(submission.stageSince)),
      { term: tr.t('discussion.title'), values: [{ text: tr.t('discussion.startToEditors'), href: discussionUrls.author(placeOf(submission, ctx)), lang: null }] },
    ],
  };
}

function actionsOf(ctx: RequestContext, { facts, can, manuscript, transfer, check, agreement }: Known): OwnPage['expected']['actions'] {
  const { t } = ctx.translator;
  const article = publishingUrls.article({ journal: manuscript.journal.path, lang: ctx.language, number: facts.id });
  return [
    ...(transfer.asked ? [{ label: t('transfer.own.asked'), href: transfersUrls.answer(placeOf(facts, ctx)) }] : []),
    ...(transfer.moved ? [{ label: t('transfer.own.moved'), href: editorialUrls.own({ journal: transfer.moved.journal, lang: ctx.language, submission: transfer.moved.id }) }] : []),
    ...(can.appeal ? [{ label: t(facts.appealed ? 'appeal.own.see' : 'appeal.own.title'), href: appealUrls.own(placeOf(facts, ctx)) }] : []),
    ...(can.revise ? [{ label: t('own.revise'), href: editorialUrls.revision(placeOf(facts, ctx)) }] : []),
    ...(agreement ? [{ label: t(agreement === 'asked' ? 'agreement.own.asked' : 'agreement.title'), href: agreementUrls.own(placeOf(facts, ctx)) }] : []),
    ...(check ? [{ label: t(`check.own.${check}`), href: checkUrls.own(placeOf(facts, ctx)) }] : []),
    ...(facts.stage === 'published' ? [{ label: t('own.article'), href: article }] : []),
  ];
}

export function ownPage(ctx: RequestContext, known: Known): OwnPage {
  const tr = ctx.translator;
  const { facts, manuscript, letters, reviews, can, done } = known;
  return {
    title: titleOf(manuscript.publication) ?? tr.t('editorial.untitled'),
    lang: manuscript.publication.language,
    crumbs: ownCrumbs(placeOf(facts, ctx), ctx),
    done: done ? { kind: 'success', title: null, text: tr.t(done), live: true } : null,
    stages: stageTrack(tr, facts.stage),
    expected: { heading: tr.t('own.now'), text: tr.t(known.transfer.moved ? 'own.expected.transferred' : expectedKey(facts)), actions: actionsOf(ctx, known) },
    files: [...filesOf(ctx, known), ...attachmentsOf(ctx, known)],
    letters: {
      heading: tr.t('own.letters'), none: tr.t('own.letters.none'),
      items: letters.map(({ subject, at, paragraphs }, index) => ({ subject, iso: at.toISOString(), time: tr.dateTime(at), newest: index === 0, paragraphs })),
      reports: reviews.filter(({ hidden }) => !hidden).map((review) => ({
        label: tr.t('own.letters.report', { number: review.number }), href: reportUrls.report({ lang: ctx.language, kind: 'review-to-author', text: reviewAsLetterNames(review) }),
      })),
    },
    facts: factsOf(ctx, manuscript),
    contributors: manuscript.contributors.map((contributor) => ({
      name: nameOfContributor(contributor), href: null, role: contributor.corresponding ? tr.t('contributor.corresponding') : tr.t(`contributor.role.${contributor.role}`),
      detail: [tr.pick(contributor.affiliation).text, tr.country(contributor.country), ...contributor.identifiers.map((one) => shownIdentifier(one, tr).text)].filter(Boolean).join(' · ') || null,
      email: contributor.email, orcid: orcidShown(contributor.orcid, contributor.orcidVerified),
    })),
    withdrawal: can.withdraw ? { label: tr.t('own.withdraw'), href: editorialUrls.withdrawal(placeOf(facts, ctx)) } : null,
  };
}
