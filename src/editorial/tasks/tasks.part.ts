import type { EditorialPart } from '../editorial-part.js';
import { DeskTasks } from './desk-tasks.query.js';
import { taskData } from './task.data.js';
import { Task } from './task.entity.js';
import { TaskLetters } from './task-letters.js';
import { Tasks } from './tasks.js';
import { TasksController } from './tasks.controller.js';
import { tasksPolicy } from './tasks.policy.js';
import { tasksTexts } from './tasks.texts.js';
import { taskUrls } from './urls.js';

/** What there is to do about a submission, who does it, and until when. */
export const tasksPart: EditorialPart = {
  controllers: [TasksController],
  providers: [DeskTasks, TaskLetters, Tasks],
  exports: [Tasks],
  entities: [Task],
  maps: [taskData],
  texts: [tasksTexts],
  rules: tasksPolicy,
  mailKinds: [{ key: 'task', group: 'mailKind.talk', order: 40, label: 'mailKind.task', always: 'mailKind.why.task' }],
  submissionLinks: [{ order: 31, label: 'task.title', action: 'task.list', href: taskUrls.tasks }],
};
