/** Which files the author gets, by their random ids. */
export class ChoiceForm {
  files: string[] = [];
}
