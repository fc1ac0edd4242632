import { Injectable } from '@nestjs/common';
import { Form } from '../../platform/web/form.js';
import { Page, redirect, type Download, type Redirect } from '../../platform/web/answers.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { Upload } from '../../platform/web/upload.js';
import { SubmissionFiles } from '../submission-files.js';
import type { MessageForm, NewDiscussionForm } from './discussion.forms.js';
import { DiscussionPages, type Hrefs, type Tried } from './discussion-pages.js';
import type { NewModel, TalkModel } from './discussion.views.js';
import type { Seat } from './seat.js';
import { WriteDiscussion } from './write-discussion.js';

/** A seat, its addresses, and how its pages are drawn: the only things in which staff, authors and reviewers differ. */
export interface Table {
  ctx: RequestContext;
  seat: Seat;
  hrefs: Hrefs;
  drawTalk: (title: string, talk: TalkModel, status: number) => Promise<Page>;
  drawStart: (start: NewModel, status: number) => Promise<Page>;
}

/** What the three controllers do alike. */
@Injectable()
export class DiscussionAnswers {
  constructor(private readonly pages: DiscussionPages, private readonly writing: WriteDiscussion, private readonly files: SubmissionFiles) {}

  async ask({ ctx, seat, hrefs, drawStart }: Table): Promise<Page> {
    return drawStart(await this.pages.start(ctx, writer(seat), hrefs), 200);
  }

  async start({ ctx, seat, hrefs, drawStart }: Table, form: Form<NewDiscussionForm>): Promise<Page | Redirect> {
    const refused = async (again: Form<NewDiscussionForm>): Promise<Page> => drawStart(await this.pages.start(ctx, seat, hrefs, again), 422);
    if (form.invalid) return refused(form);
    const begun = await this.writing.start(seat, form.values, [...new Set(form.values.people.map(Number))]);
    if ('refused' in begun) return refused(form.with(seat.viewer.capacity === 'staff' ? 'people' : 'subject', begun.refused));
    return redirect(hrefs.one(begun.publicId));
  }

  async show({ ctx, seat, hrefs, drawTalk }: Table, discussion: string, tried: Tried = {}, status = 200): Promise<Page> {
    const { title, talk } = await this.pages.one(ctx, seat, hrefs, discussion, tried);
    return drawTalk(title, talk, status);
  }

  async write(table: Table, discussion: string, form: Form<MessageForm>): Promise<Page | Redirect> {
    if (form.invalid) return this.show(table, discussion, { message: form }, 422);
    await this.writing.write(table.seat, discussion, form.values.text);
    return redirect(table.hrefs.one(discussion));
  }

  async addFile(table: Table, discussion: string, upload: Upload): Promise<Page | Redirect> {
    if (upload.problem) return this.show(table, discussion, { upload: upload.problem }, upload.problem === 'tooLarge' ? 413 : 422);
    await this.writing.addFile(table.seat, discussion, upload);
    return redirect(table.hrefs.one(discussion));
  }

  async file({ seat }: Table, discussion: string, message: string): Promise<Download> {
    return this.files.download(await this.pages.file(seat, discussion, message));
  }
}

const writer = (seat: Seat): Seat => found(seat.writes ? seat : null);
