import { dataMap, personal, technical, type Personal } from '../../personal-data/data-map.js';
import { authorsOf } from '../facts.js';
import { Task } from './task.entity.js';

const staff = ['webAdmin', 'manager', 'editor', 'productionEditor', 'sectionEditor', 'guestEditor', 'editorialAssistant', 'copyeditor', 'layoutEditor', 'proofreader'] as const;

const said = (what: Personal['what'], onErasure: Personal['onErasure'] = 'pseudonym'): Personal =>
  personal({ category: 'C', what, purposes: ['manuscript'], source: ['staff', 'system'], seenBy: ['self', ...staff], editedBy: ['nobody'], onErasure });

export const taskData = dataMap(Task, {
  id: technical('Its number, for references within the database.'),
  submissionId: technical('The manuscript that it is about.'),
  kind: technical('What kind of task it is.'),
  words: said({ en: 'tasks about a manuscript that were given to you', nb: 'oppgaver om et manuskript som du har fått', nn: 'oppgåver om eit manuskript som du har fått' }, { keep: 'manuscript' }),
  ownerId: said({ en: 'that a task about a manuscript is yours', nb: 'at en oppgave om et manuskript er din', nn: 'at ei oppgåve om eit manuskript er di' }),
  due: technical('Until when it is to be done.'),
  madeById: said({ en: 'that you gave someone a task about a manuscript', nb: 'at du ga noen en oppgave om et manuskript', nn: 'at du gav nokon ei oppgåve om eit manuskript' }),
  madeAt: technical('When it was made.'),
  remindedAt: technical('When a reminder went out last.'),
  doneAt: technical('When it was done.'),
  doneById: said({ en: 'that you did a task about a manuscript', nb: 'at du utførte en oppgave om et manuskript', nn: 'at du utførte ei oppgåve om eit manuskript' }),
  dedupeKey: technical('Keeps the same task from being made twice.'),
}, {
  about: ['ownerId'],
  regards: {
    columns: ['words'], submission: 't.submission_id', when: `t.owner_id is distinct from $1 and t.made_by_id is distinct from $1 and $1 in (${authorsOf('t.submission_id')})`,
    called: { en: 'a note on what the editors have to do about your manuscript', nb: 'et notat om hva redaksjonen skal gjøre med manuskriptet ditt', nn: 'eit notat om kva redaksjonen skal gjere med manuskriptet ditt' },
  },
  called: { en: 'Tasks', nb: 'Oppgaver', nn: 'Oppgåver' },
});
