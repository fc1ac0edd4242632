import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Page } from '../../platform/web/answers.js';
import type { RequestContext } from '../../platform/web/request.js';
import { SubmissionFrame, type SubmissionFrameModel } from '../desk/submission-frame.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf } from '../place.js';
import type { Table } from './discussion-answers.js';
import { deskNewView, deskTalkView } from './discussion.views.js';
import { Seats } from './seat.js';
import { discussionUrls } from './urls.js';

/** Where staff sit in the discussions of a submission. */
@Injectable()
export class StaffTables {
  constructor(private readonly seats: Seats, private readonly frame: SubmissionFrame) {}

  at(ctx: RequestContext, actor: Actor, facts: SubmissionFacts): Table & { head: () => Promise<{ frame: SubmissionFrameModel }> } {
    const at = placeOf(facts, ctx);
    const seat = this.seats.staff(actor, facts);
    const head = async (): Promise<{ frame: SubmissionFrameModel }> => ({ frame: await this.frame.of(ctx, actor, facts, { label: 'discussion.title', here: discussionUrls.staff(at) }) });
    return {
      ctx, seat, head,
      hrefs: {
        list: discussionUrls.staff(at), start: discussionUrls.staffNew(at), one: (discussion) => discussionUrls.staffOne({ ...at, discussion }),
        files: (discussion) => discussionUrls.staffFiles({ ...at, discussion }), file: (discussion, file) => discussionUrls.staffFile({ ...at, discussion, file }),
        company: {
          people: (discussion) => discussionUrls.staffPeople({ ...at, discussion }), leaving: (discussion) => discussionUrls.staffLeaving({ ...at, discussion }), closing: (discussion) => discussionUrls.staffClosing({ ...at, discussion }),
        },
      },
      drawTalk: async (title, talk, status) => new Page(deskTalkView, { title, ...(await head()), talk }, { status }),
      drawStart: async (start, status) => new Page(deskNewView, { title: ctx.translator.t('discussion.startTitle'), ...(await head()), start }, { status }),
    };
  }
}
