export class ErasureForm {
  /** `message.delete=legalClaim`: what the administrator chose otherwise than the plan, by line; empty where nothing. */
  choices: string[] = [];

  confirmed = false;
}
