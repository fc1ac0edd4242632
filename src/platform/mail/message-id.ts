/** A mail's Message-ID: a random name, and where the platform is. */
export const messageIdOf = (name: string, publicUrl: string): string => `<${name}@${new URL(publicUrl).hostname}>`;

/** The random name in a Message-ID of ours; empty where it is none. */
export const nameIn = (messageId: string): string => /^<([0-9a-f]{32})@/.exec(messageId)?.[1] ?? '';
