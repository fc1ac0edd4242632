import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

const long = { message: 'details.tooLong' };

export class MessageForm {
  @IsNotEmpty({ message: 'discussion.text.missing' })
  @MaxLength(20_000, long)
  text = '';
}

export class NewDiscussionForm {
  @IsNotEmpty({ message: 'discussion.subject.missing' })
  @MaxLength(200, long)
  subject = '';

  /** Ids of people; an author or reviewer chooses none. */
  people: string[] = [];

  @IsNotEmpty({ message: 'discussion.text.missing' })
  @MaxLength(20_000, long)
  text = '';
}

/** Who joins. */
export class PeopleForm {
  people: string[] = [];
}

/** Who leaves. */
export class LeavingForm {
  person = '';
}

export class ClosingForm {
  @IsIn(['close', 'open'])
  what = '';
}
