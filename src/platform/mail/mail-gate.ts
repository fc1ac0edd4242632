/** Filled by a room above: whether a mail may not be written to someone now. Asked when it is queued, and again before it leaves. */
export interface MailGate {
  holdsBack(mail: { template: string; personId: number | null; address: string }): Promise<boolean>;
}
export const MAIL_GATE = Symbol('mail gate');
