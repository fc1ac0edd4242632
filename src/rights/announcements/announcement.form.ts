import { IsIn } from 'class-validator';
import { ways } from './statement-announcement.entity.js';

export class AnnouncementForm {
  @IsIn([...ways], { message: 'announcements.problem.how' })
  how = '';

  until = '';
}
