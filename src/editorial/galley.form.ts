import { IsBoolean, IsIn, IsNotEmpty, MaxLength } from 'class-validator';

export class GalleyForm {
  @IsNotEmpty({ message: 'submission.galleyLabelMissing' })
  @MaxLength(40, { message: 'form.tooLong' })
  label = '';

  @IsIn(['en', 'nb', 'nn', 'se'], { message: 'submission.languageMissing' })
  language = '';

  @IsBoolean()
  supplement = false;
}
