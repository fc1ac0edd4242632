import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { workAccept } from '../file-kinds.js';
import type { FileArea } from '../submission-file.entity.js';
import type { ListedFile } from '../submission-files.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import type { FilePanel } from './submission.view.js';

/** Areas in the order of the work; the files of a round stand in the panel of the review. */
const shown: readonly FileArea[] = ['productionReady', 'copyedited', 'finalDraft', 'revision', 'submission'];

/** In which stage, and with which action, staff add files to an area. */
export const uploads: Partial<Record<FileArea, { stage: string; action: string }>> = {
  copyedited: { stage: 'copyediting', action: 'submission.copyedit' },
  productionReady: { stage: 'production', action: 'galley.edit' },
};

export const mayUpload = (area: FileArea, facts: SubmissionFacts, can: (action: string) => boolean): boolean => {
  const upload = uploads[area];
  return upload !== undefined && upload.stage === facts.stage && can(upload.action);
};

export class FilePanels {
  constructor(private readonly ctx: RequestContext, private readonly facts: SubmissionFacts, private readonly can: (action: string) => boolean) {}

  of(files: readonly ListedFile[]): FilePanel[] {
    return shown.flatMap((area) => {
      const own = files.filter((file) => file.area === area);
      const open = mayUpload(area, this.facts, this.can);
      return own.length > 0 || open ? [this.panel(area, own, open)] : [];
    });
  }

  private panel(area: FileArea, files: readonly ListedFile[], open: boolean): FilePanel {
    const { translator } = this.ctx;
    const at = placeOf(this.facts, this.ctx);
    return {
      current: open,
      heading: translator.t(`area.${area}`),
      files: {
        none: translator.t('submission.noFiles'),
        items: files.map((file) => ({
          name: file.name, href: editorialUrls.file({ ...at, file: file.publicId }), kind: translator.t(`component.${file.component}`),
          meta: `${translator.bytes(file.size)} · ${translator.date(file.uploadedAt)}`, status: null, action: null,
        })),
      },
      upload: open ? {
        action: editorialUrls.files(at, { area }), label: translator.t('submission.upload'),
        file: { id: `file-${area}`, name: 'file', label: translator.t(`area.${area}.upload`), accept: workAccept, multiple: false, hint: translator.t('area.upload.hint'), error: null, required: true },
      } : null,
    };
  }
}
