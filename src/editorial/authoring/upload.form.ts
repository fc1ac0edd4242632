import { IsIn } from 'class-validator';
import type { FileField, Select } from '../../platform/web/fields.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { Upload } from '../../platform/web/upload.js';
import { isDocument, workAccept } from '../file-kinds.js';
import { components } from './file-rows.js';

/** What stands beside an uploaded file. */
export class UploadForm {
  @IsIn(components, { message: 'files.component.missing' })
  component = 'articleText';

  /** Never bound to text: it carries what is wrong with the file. */
  file = '';
}

/** As people count who were told “100 MB”. */
const megabyte = 1024 * 1024;

/** The form with what is wrong with the file. */
export function withUpload(form: Form<UploadForm>, upload: Upload): Form<UploadForm> {
  if (upload.problem) return form.with('file', `upload.${upload.problem}`);
  return form.values.component === 'articleText' && !isDocument(upload.mediaType) ? form.with('component', 'files.component.notText') : form;
}

export const limitText = (limit: number, tr: RequestContext['translator']): string => (limit < megabyte ? tr.bytes(limit) : `${tr.number(Math.floor(limit / megabyte))} MB`);

/** 413 where the file was too large, else 422. */
export const refusalOf = (upload: Upload): number => (upload.problem === 'tooLarge' ? 413 : 422);

export function uploadFields(ctx: RequestContext, form: Form<UploadForm>, limit: number): { component: Select; file: FileField } {
  const tr = ctx.translator;
  const make = new FieldMaker(form, tr);
  const { id, name, label, error } = make.field('file', { label: 'files.file' });
  return {
    component: make.select('component', { label: 'files.component', required: true, options: components.map((value) => ({ value, label: tr.t(`component.${value}`) })) }),
    file: { id, name, label, error, accept: workAccept, multiple: false, hint: tr.t('files.work.hint', { limit: limitText(limit, tr) }), required: true },
  };
}
