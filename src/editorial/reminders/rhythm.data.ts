import { dataMap, technical } from '../../personal-data/data-map.js';
import { ReminderRhythm } from './rhythm.entity.js';

export const reminderRhythmData = dataMap(ReminderRhythm, {
  journalId: technical('The journal.'),
  deadline: technical('Which kind of deadline it is about.'),
  remindBefore: technical('When people are reminded before it.'),
  remindAfter: technical('When they are reminded after it.'),
  repeatEvery: technical('How often that is repeated.'),
  atMost: technical('How many reminders follow it at most.'),
});
