import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';

export class FinishedGalleyForm {
  @IsNotEmpty({ message: 'submission.galleyLabelMissing' })
  @MaxLength(40, { message: 'form.tooLong' })
  label = '';

  @IsIn(['en', 'nb', 'nn', 'se'], { message: 'submission.languageMissing' })
  language = '';
}

export class ReleaseForm {
  seen = '';

  @IsIn(['publish', 'schedule'])
  how = '';
}
