import { publishingUrls } from '../../publishing/urls.js';
import { html } from '../../platform/files/kinds.js';
import type { Galley } from '../../publishing/galley.entity.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { galleyAccept } from '../file-kinds.js';
import { htmlPartUrls } from '../html-parts/urls.js';
import type { ListedFile } from '../submission-files.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import type { SubmissionRow } from './submission.query.js';
import type { SubmissionPage } from './submission.view.js';

/** Galleys and the place in an issue. */
export class ProductionPanels {
  constructor(
    private readonly ctx: RequestContext,
    private readonly facts: SubmissionFacts,
    private readonly row: SubmissionRow,
    private readonly can: (action: string) => boolean,
  ) {}

  galleys(galleys: readonly Galley[], files: readonly ListedFile[], missing: ReadonlyMap<number, readonly string[]>): SubmissionPage['galleys'] {
    const { translator } = this.ctx;
    const open = this.can('galley.edit') && (this.facts.stage === 'production' || this.facts.stage === 'scheduled' || this.row.preparing);
    if (!open && galleys.length === 0) return null;
    const at = placeOf(this.facts, this.ctx);
    return {
      items: galleys.map((galley) => {
        const file = files.find((file) => file.area === 'galley' && file.fileId === galley.fileId);
        const href = file ? editorialUrls.file({ ...at, file: file.publicId })
          : publishingUrls.galley({ journal: at.journal, lang: at.lang, number: this.facts.id, key: galley.key });
        return {
          label: galley.label, language: [galley.supplement ? translator.t('submission.supplement') : null, translator.languageName(galley.language)].filter(Boolean).join(' · '), name: file?.name ?? '', href,
          parts: open && file?.mediaType === html.mediaType ? { label: translator.t('htmlParts.link'), href: htmlPartUrls.parts({ ...at, galley: galley.id }) } : null,
          missing: open && missing.get(galley.fileId)?.length ? { text: translator.t('htmlParts.missing', { count: missing.get(galley.fileId)!.length }), color: 'warning' } : null,
          remove: open ? editorialUrls.galley({ ...at, galley: galley.id }) : null,
        };
      }),
      add: open ? {
        action: editorialUrls.galleys(at),
        label: { id: 'label', name: 'label', label: translator.t('submission.galleyLabel'), type: 'text', value: 'PDF', error: null, hint: null, required: true, autocomplete: null, inputmode: null, maxlength: 40, lang: null },
        language: {
          id: 'language', name: 'language', label: translator.t('submission.language'), hint: null, error: null, required: true,
          options: ['en', 'nb', 'nn', 'se'].map((code) => ({ value: code, label: translator.languageName(code), selected: code === this.row.language })),
        },
        supplement: { id: 'supplement', name: 'supplement', value: 'yes', label: translator.t('submission.supplement'), hint: translator.t('submission.supplement.hint'), error: null, required: false, checked: false },
        file: { id: 'file-galley', name: 'file', label: translator.t('submission.galleyFile'), accept: galleyAccept, multiple: false, hint: translator.t('submission.galleyFile.hint'), error: null, required: true },
      } : null,
    };
  }

  issue(issues: readonly { id: number; label: string; published: boolean }[]): NonNullable<SubmissionPage['issue']> {
    const { translator } = this.ctx;
    // Placed nowhere yet: the special issue that it was sent for is proposed.
    const proposed = this.row.issueId === null ? (this.row.special?.id ?? null) : null;
    const chosen = this.row.issueId ?? proposed;
    const none = { value: '', label: translator.t('submission.noIssue'), selected: chosen === null };
    return {
      action: editorialUrls.issue(placeOf(this.facts, this.ctx)),
      issue: {
        id: 'issue', name: 'issue', label: translator.t('submission.issue'), hint: proposed === null ? null : translator.t('special.proposed'), error: null, required: false,
        options: [none, ...issues.map((issue) => ({
          value: String(issue.id), label: issue.published ? issue.label : translator.t('submission.issueForthcoming', { label: issue.label }), selected: issue.id === chosen,
        }))],
      },
      pages: { id: 'pages', name: 'pages', label: translator.t('submission.pages'), type: 'text', value: this.row.pages ?? '', error: null, hint: null, required: false, autocomplete: null, inputmode: null, maxlength: 30, lang: null },
      releaseOn: { id: 'releaseOn', name: 'releaseOn', label: translator.t('submission.releaseOn'), type: 'date', value: this.row.releaseOn ?? '', error: null, hint: translator.t('submission.releaseOn.hint'), required: false, autocomplete: 'off', inputmode: null, maxlength: null, lang: null },
    };
  }
}
