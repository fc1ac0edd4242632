import type { Role } from '../../personal-data/roles.js';

/** One kind of mail that the house sends, as people read of it and choose. */
export interface MailKind {
  /** As it stands among the kinds that a person does not want. */
  key: string;
  /** Text: the heading that it stands under; `order` is where. */
  group: string;
  order: number;
  /** Text: when it is sent. */
  label: string;
  /** Text: why it is always sent; null where a person may switch it off. */
  always: string | null;
  /** Shown to those who hold one of these roles somewhere; to everyone where absent. */
  roles?: readonly Role[];
}

/** Every kind of mail that the rooms send. */
export const MAIL_KINDS = Symbol('kinds of mail');
