/** The kinds of requests (R9), with the articles of the General Data Protection Regulation that they rest on. */
export const requestKinds = {
  access: '15', portability: '20', rectification: '16', restriction: '18', erasure: '17', objection: '21', withdrawal: '7(3)', complaint: '12, 77',
} as const satisfies Record<string, string>;
export type RequestKind = keyof typeof requestKinds;
export const kindNames = Object.keys(requestKinds) as RequestKind[];

/** How a request reached us. */
export const channels = ['service', 'letter', 'email', 'staff'] as const;
export type Channel = (typeof channels)[number];
