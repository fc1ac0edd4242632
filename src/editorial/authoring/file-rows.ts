import type { RequestContext } from '../../platform/web/request.js';
import type { ListedFile } from '../submission-files.js';
import { editorialUrls } from '../urls.js';

export const components = ['articleText', 'figure', 'table', 'dataSet', 'other'] as const;

/** A file as its author sees it. */
export interface FileRow {
  name: string;
  href: string;
  kind: string;
  meta: string;
}

export const fileRow = (ctx: RequestContext, submission: number, file: ListedFile): FileRow => ({
  name: file.name,
  href: editorialUrls.ownFile({ journal: ctx.journal?.path ?? '', lang: ctx.language, submission, file: file.publicId }),
  kind: ctx.translator.t(`component.${file.component}`),
  meta: `${ctx.translator.bytes(file.size)} · ${ctx.translator.dateTime(file.uploadedAt)}`,
});
