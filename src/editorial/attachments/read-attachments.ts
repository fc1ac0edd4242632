import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { CONFIG, type Config } from '../../config.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { limitText } from '../authoring/upload.form.js';
import { standingColours } from '../cleaning/standing.js';
import { cleaningUrls } from '../cleaning/urls.js';
import type { SubmissionFacts } from '../facts.js';
import { workAccept } from '../file-kinds.js';
import { placeOf } from '../place.js';
import type { OwnAssignment } from '../review/assignment.query.js';
import type { ReadPage } from '../review/read.view.js';
import { editorialUrls } from '../urls.js';
import { Attachments, type SentAttachment } from './attachments.query.js';
import { ChoiceForm } from './choice.form.js';
import { mostAttachments } from './keep-attachments.js';
import { attachmentUrls } from './urls.js';

type Shown = NonNullable<ReadPage['attachments']>;

/** What came with a review, on the page on which editors read it. */
@Injectable()
export class ReadAttachments {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly policy: Policy, private readonly attachments: Attachments) {}

  /** `problem` is what is wrong with a file that was to be added. */
  async of(facts: SubmissionFacts, one: OwnAssignment, ctx: RequestContext, actor: Actor, problem: string | null = null): Promise<Pick<ReadPage, 'attachments' | 'errors'>> {
    const { translator: tr } = ctx;
    const manages = this.policy.allows('review.manage', actor, facts);
    const files = await this.attachments.sent(facts.id, one.id);
    const add = manages && one.enteredBy !== null && one.submittedAt !== null && !one.cancelledAt && one.roundOpen ? this.adding(files, one, ctx, placeOf(facts, ctx), problem) : null;
    const errors = problem ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: problem }] } : null;
    if (files.length === 0 && !add) return { attachments: null, errors };
    const at = placeOf(facts, ctx);
    return {
      errors,
      attachments: {
        heading: tr.t('attachments.fromReviewer'), add,
        files: {
          none: tr.t('files.none'),
          items: files.map(({ publicId, name, size, standing }) => ({
            name, href: editorialUrls.file({ ...at, file: publicId }), kind: '', meta: tr.bytes(size), status: { text: tr.t(`cleaning.standing.${standing}`), color: standingColours[standing] },
            action: { label: tr.t('cleaning.look'), href: cleaningUrls.file({ ...at, file: publicId }) },
          })),
        },
        choose: manages && files.length > 0 ? this.choosing(files, one, ctx, at) : null,
      },
    };
  }

  private choosing(files: readonly SentAttachment[], { publicId: reviewer, decided }: OwnAssignment, { translator: tr }: RequestContext, at: ReturnType<typeof placeOf>): Shown['choose'] {
    const fields = new FieldMaker(new Form(Object.assign(new ChoiceForm(), { files: files.filter(({ forAuthor }) => forAuthor).map(({ publicId }) => publicId) })), tr);
    return {
      action: attachmentUrls.choice({ ...at, reviewer }), submit: tr.t('attachments.save'),
      choices: fields.choices('files', { label: 'attachments.choose', hint: decided ? 'attachments.choose.decided' : 'attachments.choose.hint', required: true, options: files.map(({ publicId, name }) => ({ value: publicId, label: name })) }),
    };
  }

  private adding(files: readonly SentAttachment[], { publicId: reviewer }: OwnAssignment, { translator: tr }: RequestContext, at: ReturnType<typeof placeOf>, problem: string | null): Shown['add'] {
    return {
      action: attachmentUrls.entered({ ...at, reviewer }), submit: tr.t('attachments.add'), removals: files.map(({ publicId, name }) => ({ action: attachmentUrls.enteredRemoval({ ...at, reviewer, file: publicId }), about: tr.t('files.remove', { name }) })),
      file: files.length >= mostAttachments ? null : {
        id: 'file', name: 'file', label: tr.t('attachments.entered.add'), accept: workAccept, multiple: false, required: true, error: problem,
        hint: `${tr.t('attachments.entered.hint')} ${tr.t('files.work.hint', { limit: limitText(this.config.UPLOAD_LIMIT, tr) })}`,
      },
    };
  }
}
