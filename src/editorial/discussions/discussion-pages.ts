import { Inject, Injectable } from '@nestjs/common';
import { reportUrls } from '../../accounts/guidelines/report-urls.js';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { FieldMaker, type FileField } from '../../platform/web/fields.js';
import { Form } from '../../platform/web/form.js';
import { found } from '../../platform/web/problems.js';
import type { RequestContext } from '../../platform/web/request.js';
import type { UploadProblem } from '../../platform/web/upload.js';
import { extensionOf } from '../../platform/files/kinds.js';
import { paragraphs } from '../paragraphs.js';
import { Circle } from './circle.js';
import { isBlind, isMasked, methodOf, nameFor, type Member } from './company.js';
import { MessageForm, NewDiscussionForm, PeopleForm } from './discussion.forms.js';
import type { ListModel, NewModel, TalkModel } from './discussion.views.js';
import { Discussions, type Said, type Talk } from './discussions.query.js';
import type { Seat } from './seat.js';

/** The addresses of the seat that someone looks from. */
export interface Hrefs {
  list: string;
  start: string;
  one(discussion: string): string;
  files(discussion: string): string;
  file(discussion: string, message: string): string;
  /** Only of staff: who is in it, and whether it is open. */
  company?: { people(discussion: string): string; leaving(discussion: string): string; closing(discussion: string): string };
}

export interface Tried {
  message?: Form<MessageForm>;
  upload?: UploadProblem | null;
  add?: Form<PeopleForm>;
}

interface Handed {
  key: string;
  name: string;
  mediaType: string;
  size: number;
}

/** Across the line between author and reviewer goes only what was cleaned or answered for, under a name that tells nothing; on this side the file as it is (C2). */
function fileFor(talk: Talk, said: Said | null, index: number, { viewer }: Seat): Handed | null {
  if (!said?.file) return null;
  const writer = talk.members.find(({ personId }) => personId === said.authorId);
  const me = talk.members.find(({ personId }) => personId === viewer.personId);
  const blind = viewer.capacity === 'reviewer' && said.authorId !== viewer.personId && (me === undefined || isBlind(me));
  if (!blind && writer && !isMasked(writer, viewer)) return said.file;
  const { handedOut } = said.file;
  return handedOut && { ...handedOut, name: `discussion-${index + 1}.${extensionOf(handedOut.mediaType)}` };
}

/** Draws discussions for whoever looks; of others it says what they may know. */
@Injectable()
export class DiscussionPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly discussions: Discussions,
    private readonly circle: Circle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list({ translator: tr }: RequestContext, seat: Seat, hrefs: Hrefs): Promise<ListModel> {
    const talks = await this.discussions.seen(seat.facts.id, seat.viewer, seat.all);
    const { capacity } = seat.viewer;
    return {
      lede: tr.t(`discussion.lede.${capacity}`),
      items: talks.map((talk) => ({
        subject: talk.subject, href: hrefs.one(talk.publicId),
        meta: [...(capacity === 'staff' ? [tr.t(`stage.${talk.stage}`)] : []), this.names(talk, seat, tr), tr.t('discussion.count', { count: talk.count }), tr.dateTime(talk.lastAt)].filter(Boolean).join(' · '),
        fresh: talk.closedAt ? { text: tr.t('discussion.closed'), color: 'neutral' } : talk.unread ? { text: tr.t('discussion.new'), color: 'info' } : null,
      })),
      none: { title: tr.t('discussion.none'), text: tr.t(`discussion.noneText.${capacity}`), action: null },
      start: seat.writes ? { label: tr.t(capacity === 'staff' ? 'discussion.start' : 'discussion.startToEditors'), href: hrefs.start } : null,
    };
  }

  async one(ctx: RequestContext, seat: Seat, hrefs: Hrefs, discussion: string, tried: Tried = {}): Promise<{ title: string; talk: TalkModel }> {
    const { translator: tr } = ctx;
    const talk = found(await this.discussions.one(seat.facts.id, discussion, seat.viewer, seat.all));
    const said = await this.discussions.said(talk.id);
    if (talk.unread) await this.database.execute('update discussion_participant set read_at = $3 where discussion_id = $1 and person_id = $2', [talk.id, seat.viewer.personId, this.clock.now()]);
    const make = new FieldMaker(tried.message ?? new Form(new MessageForm()), tr);
    const problem = tried.upload ? tr.t(`upload.${tried.upload === 'wrongKind' ? 'wrongKind' : tried.upload}`) : null;
    return {
      title: talk.subject,
      talk: {
        together: tr.t('discussion.together', { names: this.names(talk, seat, tr) }),
        errors: problem ? { title: tr.t('form.problem'), errors: [{ href: '#file', text: problem }] } : make.summary() ?? (tried.add ? new FieldMaker(tried.add, tr).summary() : null),
        messages: said.map((message, index) => this.message(ctx, seat, hrefs, talk, message, index)),
        closed: talk.closedAt ? { kind: 'info', title: null, text: tr.t('discussion.isClosed'), live: false } : null,
        company: await this.company(ctx, seat, hrefs, talk, tried.add),
        write: seat.writes && !talk.closedAt ? { heading: tr.t('discussion.answer'), action: hrefs.one(talk.publicId), text: make.textarea('text', { label: 'discussion.text', required: true, rows: 6, maxlength: 20_000 }), submit: tr.t('discussion.send') } : null,
        upload: seat.writes && !talk.closedAt ? { heading: tr.t('discussion.addFile'), action: hrefs.files(talk.publicId), file: this.fileField(ctx, talk, seat, problem), submit: tr.t('discussion.upload') } : null,
        back: { label: tr.t('discussion.all'), href: hrefs.list },
      },
    };
  }

  async start({ translator: tr }: RequestContext, seat: Seat, hrefs: Hrefs, form = new Form(new NewDiscussionForm())): Promise<NewModel> {
    const make = new FieldMaker(form, tr);
    const staff = seat.viewer.capacity === 'staff';
    const circle = staff ? (await this.circle.of(seat.facts)).filter(({ personId, capacity }) => personId !== seat.viewer.personId && (capacity !== 'reviewer' || seat.viewer.seesReview)) : [];
    return {
      errors: make.summary(), lede: tr.t(staff ? 'discussion.newLede' : 'discussion.newLedeToEditors'), action: hrefs.list,
      subject: make.field('subject', { label: 'discussion.subject', required: true, maxlength: 200, autocomplete: 'off' }),
      people: staff ? make.choices('people', {
        label: 'discussion.people', hint: 'discussion.people.hint', required: true,
        options: circle.map((member) => ({ value: String(member.personId), label: member.name || tr.t('discussion.someone'), hint: this.capacity(member, tr) })),
      }) : null,
      text: make.textarea('text', { label: 'discussion.text', required: true, rows: 8, maxlength: 20_000 }),
      submit: tr.t('discussion.begin'), back: { label: tr.t('discussion.cancel'), href: hrefs.list },
    };
  }

  /** A file of a message as whoever looks gets it (X5, X11). */
  async file(seat: Seat, discussion: string, publicId: string): Promise<{ key: string; name: string; mediaType: string; size: number }> {
    const talk = found(await this.discussions.one(seat.facts.id, discussion, seat.viewer, seat.all));
    const said = await this.discussions.said(talk.id);
    const index = said.findIndex((message) => message.publicId === publicId);
    return found(fileFor(talk, said[index] ?? null, index, seat));
  }

  private message(ctx: RequestContext, seat: Seat, hrefs: Hrefs, talk: Talk, said: Said, index: number): TalkModel['messages'][number] {
    const { translator: tr } = ctx;
    const writer = talk.members.find(({ personId }) => personId === said.authorId);
    const mine = said.authorId === seat.viewer.personId;
    return {
      id: `m-${said.publicId}`, by: mine ? tr.t('discussion.me') : writer ? nameFor(writer, seat.viewer, tr) : tr.t('discussion.someone'), iso: said.writtenAt.toISOString(), time: tr.dateTime(said.writtenAt),
      paragraphs: said.hidden ? [tr.t('reports.hidden')] : paragraphs(said.text),
      file: said.file && this.link(fileFor(talk, said, index, seat), hrefs.file(talk.publicId, said.publicId), tr),
      report: said.text && !mine && !said.hidden ? { label: tr.t('reports.link'), href: reportUrls.report({ lang: ctx.language, kind: 'discussion-message', text: said.publicId }) } : null,
    };
  }

  /** Null where the copy is not made yet, or waits for an editor. */
  private link(file: Handed | null, href: string, tr: RequestContext['translator']): TalkModel['messages'][number]['file'] {
    return file ? { name: file.name, href, meta: tr.bytes(file.size) } : { name: tr.t('discussion.file.one'), href: null, meta: tr.t('discussion.file.waits') };
  }

  private names(talk: Talk, { viewer }: Seat, tr: RequestContext['translator']): string {
    return tr.list(talk.members.filter(({ left }) => !left).map((member) => (member.personId === viewer.personId ? tr.t('discussion.you') : nameFor(member, viewer, tr))));
  }

  private async company({ translator: tr }: RequestContext, seat: Seat, hrefs: Hrefs, talk: Talk, tried = new Form(new PeopleForm())): Promise<TalkModel['company']> {
    if (!hrefs.company || !seat.writes) return null;
    const here = talk.members.filter(({ left }) => !left);
    const others = (await this.circle.of(seat.facts)).filter(({ personId, capacity }) => !here.some((one) => one.personId === personId) && (capacity !== 'reviewer' || seat.viewer.seesReview));
    const make = new FieldMaker(tried, tr);
    return {
      heading: tr.t('discussion.company'), leaving: hrefs.company.leaving(talk.publicId),
      members: here.filter(({ personId }) => personId !== seat.viewer.personId).map((member) => ({
        name: nameFor(member, seat.viewer, tr), person: String(member.personId), label: tr.t('discussion.remove'), named: tr.t('discussion.removeNamed', { name: nameFor(member, seat.viewer, tr) }),
      })),
      add: others.length === 0 || talk.closedAt ? null : {
        action: hrefs.company.people(talk.publicId), submit: tr.t('discussion.add'),
        people: make.choices('people', { label: 'discussion.addPeople', hint: 'discussion.addPeople.hint', required: true, options: others.map((member) => ({ value: String(member.personId), label: member.name || tr.t('discussion.someone'), hint: this.capacity(member, tr) })) }),
      },
      closing: { action: hrefs.company.closing(talk.publicId), value: talk.closedAt ? 'open' : 'close', label: tr.t(talk.closedAt ? 'discussion.reopen' : 'discussion.close') },
    };
  }

  private capacity(member: Member, tr: RequestContext['translator']): string {
    if (member.capacity === 'reviewer') return tr.t('discussion.as.reviewer', { number: member.number ?? 0, method: methodOf(member) });
    return tr.t(`discussion.as.${member.capacity}`);
  }

  private fileField({ translator: tr }: RequestContext, talk: Talk, { viewer }: Seat, error: string | null): FileField {
    const about = talk.members.some(isBlind) ? ['discussion.file.blind'] : viewer.seesReview && talk.members.some(({ capacity }) => capacity === 'author') ? ['discussion.file.toAuthor'] : [];
    const limit = tr.t('discussion.file.hint', { limit: `${tr.number(Math.ceil(this.config.UPLOAD_LIMIT / 1_048_576))} MB` });
    return { id: 'file', name: 'file', label: tr.t('discussion.file'), accept: '.pdf,.docx,.odt,.png,.jpg,.jpeg', multiple: false, hint: [limit, ...about.map((key) => tr.t(key))].join(' '), error, required: true };
  }
}
