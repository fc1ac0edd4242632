import { Controller, Get, Param, Post } from '@nestjs/common';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can, Public } from '../../access/marks.js';
import type { Facts } from '../../access/policy.js';
import { fromLocalized, localizedFields, toLocalized } from '../../journals/localized.js';
import type { Journal } from '../../journals/journal.entity.js';
import { Database } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import { jpeg, png } from '../../platform/files/kinds.js';
import { Download, page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { sandboxed } from '../../platform/web/headers.js';
import { Form, Posted } from '../../platform/web/form.js';
import { found, idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { TakesFile, Uploaded, type Upload, type UploadProblem } from '../../platform/web/upload.js';
import { issueLabel } from '../issue-label.js';
import type { Issue } from '../issue.entity.js';
import { Issues } from '../issues.js';
import { ReadersJournal } from '../reading/readers-journal.js';
import { publishingUrls } from '../urls.js';
import { ChangeCover } from './change-cover.js';
import { CoverForm } from './cover.form.js';
import { coverView, type CoverPage } from './cover.view.js';

const largest = 5_000_000;

@Controller()
export class CoverController {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly issues: Issues,
    private readonly readers: ReadersJournal,
    private readonly changing: ChangeCover,
  ) {}

  @Get(publishingUrls.issueCover.pattern)
  @Can('issue.edit')
  async show(@Context() context: RequestContext, @Subject() { id }: Facts): Promise<Page<CoverPage>> {
    const issue = await this.issues.byId(id);
    const { journal } = await this.readers.of(context);
    const form = Object.assign(new CoverForm(), { language: journal.languages, alt: fromLocalized(issue.coverAlt ?? {}, journal.languages) });
    return page(coverView, this.model(context, journal, issue, new Form(form), null));
  }

  @Post(publishingUrls.issueCover.pattern)
  @Can('issue.edit')
  @TakesFile(png, jpeg)
  async save(
    @Posted(CoverForm) form: Form<CoverForm>, @Uploaded() upload: Upload, @Context() context: RequestContext, @Subject() { id }: Facts, @Who() actor: Actor,
  ): Promise<Page<CoverPage> | Redirect> {
    const issue = await this.issues.byId(id);
    const { journal } = await this.readers.of(context);
    const contents = publishingUrls.issueContents({ journal: journal.path, lang: context.language, issue: id });
    if (form.values.remove) {
      await this.changing.change(id, null, actor);
      return redirect(contents);
    }
    const problem = upload.problem ?? (upload.arrived && upload.arrived.size > largest ? 'tooLarge' : null);
    const alt = toLocalized({}, form.values, form.values.alt, journal.languages);
    const checked = alt[journal.primaryLanguage] ? form : form.with('alt', 'publishing.cover.altMissing');
    if (problem || checked.invalid) return refused(coverView, this.model(context, journal, issue, checked, problem));
    await this.changing.change(id, { upload, alt }, actor);
    return redirect(contents);
  }

  /** Somebody's upload: a picture and nothing else, wherever it is opened (X36). Only of an issue that is out. */
  @Get(publishingUrls.cover.pattern)
  @Public()
  async picture(@Context() context: RequestContext, @Param('issue') issue: string): Promise<Download> {
    const file = found(await this.database.one<{ key: string; size: string; mediaType: string }>(
      `select f.key, f.size, f.media_type as "mediaType" from issue i join stored_file f on f.id = i.cover_file_id where i.id = $1 and i.journal_id = $2 and i.published_at is not null`,
      [idFrom(issue), found(context.journal).id],
    ));
    return new Download({
      stream: this.store.read(file.key), size: Number(file.size), mediaType: file.mediaType,
      headers: { ...sandboxed, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'public, max-age=86400' },
    });
  }

  private model({ translator: tr, language: lang }: RequestContext, journal: Journal, issue: Issue, form: Form<CoverForm>, problem: UploadProblem | null): CoverPage {
    const at = { journal: journal.path, lang, issue: issue.id };
    const label = issueLabel(tr, issue);
    const error = problem && tr.t(`publishing.cover.${problem}`);
    const alt = localizedFields(form, 'alt', tr, { label: 'publishing.cover.alt', hint: 'publishing.cover.altHint', required: true, maxlength: 500 });
    const wrong = [...(error ? [{ href: '#file', text: error }] : []), ...alt.flatMap(({ id, error: text }) => (text ? [{ href: `#${id}`, text }] : []))];
    return {
      title: tr.t('publishing.cover'),
      crumbs: { items: [{ label: tr.t('publishing.desk.title'), href: publishingUrls.issueDesk(at) }, { label, href: publishingUrls.issueContents(at) }, { label: tr.t('publishing.cover'), href: null }] },
      errors: wrong.length > 0 ? { title: tr.t('form.problem'), errors: wrong } : null,
      action: publishingUrls.issueCover(at),
      languages: form.values.language,
      alt,
      file: { id: 'file', name: 'file', label: tr.t('publishing.cover.file'), accept: '.png,.jpg,.jpeg', multiple: false, hint: tr.t('publishing.cover.fileHint'), error, required: true },
      shown: issue.coverFileId === null ? null : tr.pick(issue.coverAlt ?? {}).text,
      back: { href: publishingUrls.issueContents(at), label: tr.t('publishing.desk.cancel') },
    };
  }
}
