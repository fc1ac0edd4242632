/** Why an account may be blocked. The words are in the texts, `block.reason.*`. */
export const blockReasons = ['security', 'falseIdentity', 'guidelines', 'spam', 'integrity', 'other'] as const;
export type BlockReason = (typeof blockReasons)[number];
