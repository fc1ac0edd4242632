import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Policy } from '../../access/policy.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import { standingColours } from '../cleaning/standing.js';
import { cleaningUrls } from '../cleaning/urls.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import type { OwnAssignment } from '../review/assignment.query.js';
import type { ReadPage } from '../review/read.view.js';
import { editorialUrls } from '../urls.js';
import { Attachments } from './attachments.query.js';
import { ChoiceForm } from './choice.form.js';
import { attachmentUrls } from './urls.js';

/** What came with a review, on the page on which editors read it. */
@Injectable()
export class ReadAttachments {
  constructor(private readonly policy: Policy, private readonly attachments: Attachments) {}

  async of(facts: SubmissionFacts, { id, publicId: reviewer, decided }: OwnAssignment, ctx: RequestContext, actor: Actor): Promise<ReadPage['attachments']> {
    const files = await this.attachments.sent(facts.id, id);
    if (files.length === 0) return null;
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const fields = new FieldMaker(new Form(Object.assign(new ChoiceForm(), { files: files.filter(({ forAuthor }) => forAuthor).map(({ publicId }) => publicId) })), tr);
    return {
      heading: tr.t('attachments.fromReviewer'),
      files: {
        none: '',
        items: files.map(({ publicId, name, size, standing }) => ({
          name, href: editorialUrls.file({ ...at, file: publicId }), kind: '', meta: tr.bytes(size), status: { text: tr.t(`cleaning.standing.${standing}`), color: standingColours[standing] },
          action: { label: tr.t('cleaning.look'), href: cleaningUrls.file({ ...at, file: publicId }) },
        })),
      },
      choose: this.policy.allows('review.manage', actor, facts) ? {
        action: attachmentUrls.choice({ ...at, reviewer }), submit: tr.t('attachments.save'),
        choices: fields.choices('files', { label: 'attachments.choose', hint: decided ? 'attachments.choose.decided' : 'attachments.choose.hint', required: true, options: files.map(({ publicId, name }) => ({ value: publicId, label: name })) }),
      } : null,
    };
  }
}
