import { Controller, Get, Param, Post } from '@nestjs/common';
import { IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Subject, Who, type Actor } from '../../access/actor.js';
import { Can } from '../../access/marks.js';
import { Policy } from '../../access/policy.js';
import { isDay } from '../../platform/days.js';
import { page, redirect, refused, type Page, type Redirect } from '../../platform/web/answers.js';
import { FieldMaker } from '../../platform/web/fields.js';
import { Form, Posted } from '../../platform/web/form.js';
import { idFrom } from '../../platform/web/problems.js';
import { Context, type RequestContext } from '../../platform/web/request.js';
import { cleaningUrls } from '../cleaning/urls.js';
import { bouncedUrls } from '../bounced/urls.js';
import { SubmissionFrame } from '../desk/submission-frame.js';
import { Circle } from '../discussions/circle.js';
import type { SubmissionFacts } from '../facts.js';
import { placeOf, type Place } from '../place.js';
import { dueText, stateOf, wordsOf } from './task-look.js';
import { Tasks, type TaskRow } from './tasks.js';
import { tasksView, type TasksPage } from './tasks.view.js';
import { taskUrls } from './urls.js';

/** The page where a task that made itself is seen to. */
function seeTo({ letter, file }: TaskRow, at: Place, { t }: RequestContext['translator']): TasksPage['tasks'][number]['see'] {
  const href = letter !== null ? bouncedUrls.bounced({ ...at, letter }) : file !== null ? cleaningUrls.file({ ...at, file }) : null;
  return href === null ? null : { href, label: t('task.see') };
}

class TaskForm {
  @IsNotEmpty({ message: 'task.words.missing' })
  @MaxLength(1_000, { message: 'details.tooLong' })
  words = '';

  @Matches(/^[1-9]\d{0,8}$/, { message: 'task.owner.missing' })
  owner = '';

  due = '';
}

/** What there is to do about a submission. */
@Controller()
export class TasksController {
  constructor(private readonly tasks: Tasks, private readonly circle: Circle, private readonly frame: SubmissionFrame, private readonly policy: Policy) {}

  @Get(taskUrls.tasks.pattern)
  @Can('task.list')
  async list(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts): Promise<Page> {
    return page(tasksView, await this.page(ctx, actor, facts, new Form(Object.assign(new TaskForm(), { owner: String(actor.personId) }))));
  }

  @Post(taskUrls.tasks.pattern)
  @Can('task.give')
  async give(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Posted(TaskForm) posted: Form<TaskForm>): Promise<Page | Redirect> {
    const { words, owner, due } = posted.values;
    let form = !due || isDay(due) ? posted : posted.with('due', 'task.due.wrong');
    if (!form.invalid && !(await this.tasks.give(facts.id, actor, { words, ownerId: Number(owner), due: due || null }))) form = form.with('owner', 'task.owner.missing');
    return form.invalid ? refused(tasksView, await this.page(ctx, actor, facts, form)) : redirect(taskUrls.tasks(placeOf(facts, ctx)));
  }

  @Post(taskUrls.done.pattern)
  @Can('task.give')
  async done(@Context() ctx: RequestContext, @Who() actor: Actor, @Subject() facts: SubmissionFacts, @Param('task') task: string): Promise<Redirect> {
    await this.tasks.done(facts.id, actor, idFrom(task));
    return redirect(taskUrls.tasks(placeOf(facts, ctx)));
  }

  private async page(ctx: RequestContext, actor: Actor, facts: SubmissionFacts, form: Form<TaskForm>): Promise<TasksPage> {
    const { translator: tr } = ctx;
    const at = placeOf(facts, ctx);
    const gives = this.policy.allows('task.give', actor, facts);
    const decides = this.policy.allows('submission.decide', actor, facts);
    const handles = this.policy.allows('returnedMail.handle', actor, facts);
    const make = new FieldMaker(form, tr);
    const people = gives ? await this.circle.staff(facts) : [];
    return {
      title: tr.t('task.title'), frame: await this.frame.of(ctx, actor, facts, { label: 'task.title', here: taskUrls.tasks(at) }), errors: make.summary(), lede: tr.t('task.lede'), none: tr.t('task.none'),
      tasks: (await this.tasks.of(facts, actor)).map((task) => ({
        words: wordsOf(task, tr), state: stateOf(task, tr),
        meta: [task.owner ?? tr.t('task.editors'), ...dueText(task, tr), ...(task.doneAt ? [tr.t('task.doneBy', { name: task.doneBy ?? '', date: tr.date(task.doneAt) })] : [])].join(' · '),
        see: !task.doneAt && handles ? seeTo(task, at, tr) : null,
        done: !task.doneAt && gives && (task.mine || decides) ? { action: taskUrls.done({ ...at, task: task.id }), label: tr.t('task.done'), name: tr.t('task.doneNamed', { task: wordsOf(task, tr)[0] ?? '' }) } : null,
      })),
      give: gives ? {
        heading: tr.t('task.give'), action: taskUrls.tasks(at), submit: tr.t('task.giveSubmit'),
        words: make.textarea('words', { label: 'task.words', required: true, rows: 3, maxlength: 1_000 }),
        owner: make.select('owner', { label: 'task.owner', required: true, options: people.map(({ personId, name }) => ({ value: String(personId), label: name })) }),
        due: make.field('due', { label: 'task.due', type: 'date' }),
      } : null,
    };
  }
}
