import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { bases, restrictedUses, restrictionGrounds } from '../../accounts/restriction/restricted.js';

export class RestrictForm {
  @IsIn([...restrictionGrounds], { message: 'restriction.ground.missing' })
  ground = '';

  @IsNotEmpty({ message: 'restriction.covers.missing' })
  @MaxLength(2000, { message: 'person.tooLong' })
  covers = '';

  since = '';
  works = false;
  /** Of each assignment, who takes it over: `assignment:person`. */
  successors: string[] = [];
}

export class ExceptionForm {
  @IsIn([...restrictedUses], { message: 'restriction.use.missing' })
  use = '';

  @IsIn([...bases], { message: 'restriction.basis.missing' })
  basis = '';

  @IsNotEmpty({ message: 'restriction.words.missing' })
  @MaxLength(1000, { message: 'person.tooLong' })
  words = '';
}

export class LiftForm {
  liftOn = '';

  @IsNotEmpty({ message: 'requests.letter.missing' })
  @MaxLength(10000, { message: 'person.tooLong' })
  letter = '';
}
