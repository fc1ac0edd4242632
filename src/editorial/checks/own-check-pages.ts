import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.js';
import { Database } from '../../platform/database/database.js';
import { noon } from '../../platform/days.js';
import { html, pdf } from '../../platform/files/kinds.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { Conflict, found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { UploadProblem } from '../../platform/web/upload.js';
import { shownFileOf } from '../../publishing/html/html-galleys.js';
import { fileRow } from '../authoring/file-rows.js';
import { Manuscripts, titleOf } from '../authoring/manuscripts.js';
import type { SubmissionFacts } from '../facts.js';
import { paragraphs } from '../paragraphs.js';
import { ownCrumbs, placeOf } from '../place.js';
import { SubmissionFiles } from '../submission-files.js';
import { AnswerForm } from './answer.form.js';
import { Checks, stagesOf, type CheckRow } from './checks.js';
import type { OwnCheckPage } from './checks.views.js';
import { stateOf } from './check-state.js';
import { checkUrls } from './urls.js';

export interface GalleyRow {
  id: number;
  label: string;
  language: string;
  key: string;
  mediaType: string;
  size: number;
}

/** What the author is asked to look through, as readers would see it. */
@Injectable()
export class OwnCheckPages {
  constructor(
    private readonly database: Database,
    private readonly checks: Checks,
    private readonly manuscripts: Manuscripts,
    private readonly files: SubmissionFiles,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async page(ctx: RequestContext, facts: SubmissionFacts, tried: { form?: Form<AnswerForm>; upload?: UploadProblem | null; galley?: string | null } = {}): Promise<OwnCheckPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const check = await this.checks.standing(facts);
    if (!check) throw new Conflict('check.tooLate');
    const { publication } = await this.manuscripts.load(facts.id);
    const title = titleOf(publication) ?? tr.t('editorial.untitled');
    const make = new FieldMaker(tried.form ?? new Form(new AnswerForm()), tr);
    const problem = tried.upload ? tr.t(`upload.${tried.upload}`) : null;
    const open = check.answeredAt === null;
    return {
      title: tr.t(`check.own.${check.kind}`), lang: publication.language,
      crumbs: ownCrumbs(at, ctx, tr.t('check.own.crumb')),
      errors: problem ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: problem }] } : make.summary(), lede: tr.t(`check.own.lede.${check.kind}`),
      due: open ? { text: tr.t('check.own.due', { date: tr.date(noon(check.due)) }), color: check.late ? 'danger' : 'info' } : null,
      note: check.note ? { heading: tr.t('check.own.note'), paragraphs: paragraphs(check.note) } : null,
      ...(check.kind === 'copyedit' ? { files: await this.copyedited(ctx, facts), galleys: null, pdf: null, html: null, other: null } : { files: null, ...(await this.galleys(ctx, facts, title, tried.galley ?? null)) }),
      answered: this.answered(check, tr), words: paragraphs(check.words),
      upload: open && check.kind === 'copyedit' ? {
        heading: tr.t('check.own.upload'), text: tr.t('check.own.uploadText'), action: checkUrls.ownFile(at), submit: tr.t('check.own.uploadSubmit'),
        file: { id: 'file', name: 'file', label: tr.t('files.file'), accept: '.pdf,.docx,.odt', multiple: false, hint: tr.t('files.file.hint', { limit: `${tr.number(Math.ceil(this.config.UPLOAD_LIMIT / 1_048_576))} MB` }), error: problem, required: true },
      } : null,
      answer: open ? {
        heading: tr.t('check.own.answer'), action: checkUrls.own(at), submit: tr.t('check.own.submit'),
        verdict: make.choices('verdict', { label: 'check.own.verdict', required: true, options: (['approve', 'correct'] as const).map((value) => ({ value, label: tr.t(`check.own.${value}.${check.kind}`) })) }),
        words: make.textarea('words', { label: 'check.own.words', hint: 'check.own.words.hint', rows: 8, maxlength: 20_000 }),
      } : null,
    };
  }

  /** A galley of the newest version, as long as the author may look at it (X11, X13). */
  async galley(facts: SubmissionFacts, id: number): Promise<GalleyRow> {
    if (!stagesOf.proof.includes(facts.stage)) found(null);
    return found((await this.rows(facts.id)).find((galley) => galley.id === id));
  }

  private async copyedited(ctx: RequestContext, facts: SubmissionFacts): Promise<OwnCheckPage['files']> {
    const files = (await this.files.of(facts.id, ['copyedited'])).filter(({ uploaderId }) => uploaderId !== facts.submitterId);
    return { heading: ctx.translator.t('own.files.copyedited'), list: { none: ctx.translator.t('files.none'), items: files.map((file) => ({ ...fileRow(ctx, facts.id, file), status: null, action: null })) } };
  }

  private async galleys(ctx: RequestContext, facts: SubmissionFacts, title: string, asked: string | null): Promise<Pick<OwnCheckPage, 'galleys' | 'pdf' | 'html' | 'other'>> {
    const at = placeOf(facts, ctx);
    const rows = await this.rows(facts.id);
    const shown = rows.find(({ id }) => String(id) === asked) ?? rows[0];
    if (!shown) return { galleys: null, pdf: null, html: null, other: null };
    const src = checkUrls.galley({ ...at, galley: shown.id });
    return {
      galleys: { label: ctx.translator.t('check.own.galleys'), items: rows.map(({ id, label }) => ({ label, href: checkUrls.own(at, { galley: id }), current: id === shown.id })) },
      pdf: shown.mediaType === pdf.mediaType ? { src, download: src, title: `${title}, ${shown.label}` } : null,
      html: shown.mediaType === html.mediaType ? { src, title: `${title}, ${shown.label}`, lang: shown.language } : null,
      other: shown.mediaType === pdf.mediaType || shown.mediaType === html.mediaType ? null : { href: src, label: ctx.translator.t('check.own.download', { label: shown.label, size: ctx.translator.bytes(shown.size) }) },
    };
  }

  private rows(submissionId: number): Promise<GalleyRow[]> {
    return this.database.query<GalleyRow>(
      `select g.id, g.label, g.language, sf.key, sf.media_type as "mediaType", sf.size::int as size from galley g join stored_file sf on sf.id = ${shownFileOf('g')}
       where g.publication_id = (select id from publication where submission_id = $1 order by version desc limit 1) order by g.position, g.id`, [submissionId],
    );
  }

  private answered(check: CheckRow, tr: RequestContext['translator']): OwnCheckPage['answered'] {
    if (!check.answeredAt) return null;
    return { kind: check.approved ? 'success' : 'info', title: stateOf(check, tr).text, text: tr.t('check.own.answered', { date: tr.dateTime(check.answeredAt) }), live: false };
  }
}
