import { IsIn } from 'class-validator';
import type { FileField, Select } from '../../platform/web/fields.js';
import { FieldMaker } from '../../platform/web/fields.js';
import type { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { Upload } from '../../platform/web/upload.js';
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
export const withUpload = (form: Form<UploadForm>, upload: Upload): Form<UploadForm> => (upload.problem ? form.with('file', `upload.${upload.problem}`) : form);

/** 413 where the file was too large, else 422. */
export const refusalOf = (upload: Upload): number => (upload.problem === 'tooLarge' ? 413 : 422);

export function uploadFields(ctx: RequestContext, form: Form<UploadForm>, limit: number): { component: Select; file: FileField } {
  const tr = ctx.translator;
  const make = new FieldMaker(form, tr);
  const { id, name, label, error } = make.field('file', { label: 'files.file' });
  return {
    component: make.select('component', { label: 'files.component', required: true, options: components.map((value) => ({ value, label: tr.t(`component.${value}`) })) }),
    file: { id, name, label, error, accept: '.pdf,.docx,.odt', multiple: false, hint: tr.t('files.file.hint', { limit: limit < megabyte ? tr.bytes(limit) : `${tr.number(Math.floor(limit / megabyte))} MB` }), required: true },
  };
}
