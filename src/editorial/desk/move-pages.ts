import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Languages } from '../../platform/i18n/languages.js';
import type { Publication } from '../../publishing/publication.entity.js';
import { Publications } from '../../publishing/publications.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { DraftTexts, type DraftKey } from '../drafts/draft-texts.js';
import type { SubmissionFacts } from '../facts.js';
import { deskCrumbs, placeOf } from '../place.js';
import { SubmissionFiles, type ListedFile } from '../submission-files.js';
import { titleOf } from '../title.js';
import { editorialUrls } from '../urls.js';
import type { MoveKey } from '../workflow.js';
import { letterFields, MoveLetters, offersOf, tickedOf, wordsIn, type LettersOfMove } from './move-letters.js';
import { MoveForm } from './move.form.js';
import type { MovePage } from './move.view.js';
import { recommendable, recommends } from './recommending.js';
import { saysOfVersion } from '../versions/says-of-version.js';
import { walkable } from './walkable.js';

export const draftKey = (key: MoveKey, submissionId: number, { personId }: Actor): DraftKey => ({ personId, purpose: `move.${key}`, about: ['submission', submissionId] });

/** What the page of a move stands on, read once. */
interface Material {
  candidates: ListedFile[];
  letters: LettersOfMove;
  /** What is published, where that is the move. */
  version: Publication | null;
}

/** The page of a move: filled from the journal's letters and from what the editor has saved of theirs. */
@Injectable()
export class MovePages {
  constructor(
    private readonly letters: MoveLetters,
    private readonly files: SubmissionFiles,
    private readonly drafts: DraftTexts,
    private readonly languages: Languages,
    private readonly publications: Publications,
  ) {}

  async material(key: MoveKey, facts: SubmissionFacts): Promise<Material> {
    return {
      candidates: await this.candidates(key, facts), letters: await this.letters.of(key, facts.id), version: key === 'publishVersion' ? await this.publications.newest(facts.id) : null,
    };
  }

  /** The form as it stands when the page is opened. */
  async blank(key: MoveKey, facts: SubmissionFacts, actor: Actor, { candidates, letters: { told, ground } }: Material): Promise<{ form: Form<MoveForm>; draft: Date | null }> {
    const draft = await this.drafts.find(draftKey(key, facts.id, actor));
    const offered = offersOf(told, ground.reviews);
    const form = Object.assign(new MoveForm(), {
      seen: String(facts.moves), files: candidates.map((file) => file.publicId), offered, told: offered, reviews: offered, attachments: tickedOf(ground.reviews), ...wordsIn(told, draft?.fields ?? {}),
    });
    return { form: new Form(form), draft: draft?.savedAt ?? null };
  }

  async candidates(key: MoveKey, facts: SubmissionFacts): Promise<ListedFile[]> {
    const along = walkable[key]?.files;
    if (!along) return [];
    const files = await this.files.of(facts.id, along.from);
    const area = along.from.find((wanted) => files.some((file) => file.area === wanted));
    return files.filter((file) => file.area === area);
  }

  page(ctx: RequestContext, key: MoveKey, facts: SubmissionFacts, actor: Actor, form: Form<MoveForm>, material: Material, shown: { draft?: Date | null; preview?: boolean } = {}): MovePage {
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const { candidates, version, letters: { told, ground } } = material;
    const fields = new FieldMaker(form, ctx.translator);
    const letters = letterFields(form, ctx.translator, told, ground.reviews);
    return {
      title: t(`move.${key}`),
      crumbs: deskCrumbs(at, ctx.translator, t(`move.${key}`)),
      work: { title: titleOf(ground.known, ctx.translator), lang: ground.known.language },
      explanation: t(`move.${key}.text`, { kind: version?.kind ?? '' }),
      errors: fields.summary(),
      notice: shown.draft ? { kind: 'info', title: null, text: t('move.draft.yours', { time: ctx.translator.dateTime(shown.draft) }), live: false } : null,
      action: editorialUrls.move({ ...at, move: key }),
      seen: form.values.seen,
      offered: form.values.offered,
      recommendation: key === 'recommend' ? fields.choices('recommendation', { label: 'move.recommendation', required: true, options: recommendable.map((value) => ({ value, label: t(`recommendation.${value}`) })) }) : null,
      files: candidates.length > 0 ? fields.choices('files', {
        label: 'move.files', required: walkable[key]?.files?.needed ?? false, options: candidates.map((file) => ({ value: file.publicId, label: file.name, hint: ctx.translator.bytes(file.size) })),
      }) : null,
      ...letters,
      toldNobody: told.length === 0,
      record: t('move.log', { what: t(`history.submission.${key}`), name: actor.name }),
      preview: shown.preview ? this.letters.preview(key, material.letters, form.values, ({ to }) => this.languages.in(to.language), version ? saysOfVersion(version) : recommends(form.values.recommendation)) : null,
      submit: t(`move.${key}`),
      danger: walkable[key]?.look === 'danger' || version?.kind === 'retraction' || version?.kind === 'removal',
      discard: Boolean(shown.draft),
      draft: { saved: t('move.draft.saved'), failed: t('move.draft.failed') },
      back: { href: editorialUrls.submission(at), label: t('form.cancel') },
    };
  }
}
