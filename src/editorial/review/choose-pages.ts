import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import { editorialUrls } from '../urls.js';
import { Candidates } from './candidates.query.js';
import type { ChoosePage } from './choose.view.js';
import { crumbsOf, InvitationPlace, warningsOf } from './invitation-place.js';
import { InvitationRows } from './invitation.rows.js';

/** Draws the page on which an editor finds whom to ask. */
@Injectable()
export class ChoosePages {
  constructor(private readonly candidates: Candidates, private readonly rows: InvitationRows, private readonly place: InvitationPlace) {}

  async page(facts: SubmissionFacts, ctx: RequestContext, actor: Actor, words: string): Promise<ChoosePage> {
    await this.rows.openFiles(facts);
    const { t } = ctx.translator;
    const at = placeOf(facts, ctx);
    const { found, more } = await this.candidates.search(facts.id, actor.personId, words);
    const someoneNew = { label: t('review.choose.someoneNew'), href: editorialUrls.invitation(at, { new: '1' }) };
    return {
      title: t('review.invite'), crumbs: crumbsOf(at, ctx.translator), work: await this.place.work(facts, ctx), someoneNew,
      action: editorialUrls.invitation(at),
      search: new FieldMaker(new Form({ words }), ctx.translator).field('words', { label: 'review.choose.search', type: 'search', autocomplete: 'off' }),
      submit: t('review.choose.submit'),
      columns: { name: t('review.choose.name'), interests: t('review.choose.interests'), active: t('review.choose.active'), action: t('review.choose.invite') },
      rows: found.map((one) => ({
        name: one.name, affiliation: one.affiliation ?? '', interests: one.interests.join(', '), active: ctx.translator.number(one.active),
        warnings: warningsOf(one).map((key) => ({ text: t(key), color: 'warning' })),
        invite: { label: t('review.choose.invite'), href: editorialUrls.invitation(at, { reviewer: one.publicId }), name: one.name },
      })),
      more: more ? t('review.choose.more') : null,
      nobody: { title: t('review.choose.nobody'), text: t(words ? 'review.choose.nobodyFits' : 'review.choose.nobodyYet'), action: someoneNew },
    };
  }
}
