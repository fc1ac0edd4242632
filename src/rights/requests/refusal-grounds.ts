import type { RequestKind } from './request-kinds.js';

export interface RefusalGround {
  /** The provision, as a letter names it. */
  article: string;
  /** The kinds of requests that it can refuse; all without. */
  kinds?: readonly RequestKind[];
  /** Only where a controller is a public body (S10). */
  publicBody?: true;
  /** Needs the weighing of interests in words. */
  weighed?: true;
}

/** Why a request can be refused (R12). The words stand in `requests.ground.<key>`. */
export const refusalGrounds = {
  stillNeeded: { article: 'Art. 17(1)', kinds: ['erasure', 'objection', 'restriction'], weighed: true },
  expression: { article: 'Art. 17(3)(a)', kinds: ['erasure', 'objection'], weighed: true },
  legalDuty: { article: 'Art. 17(3)(b)', kinds: ['erasure', 'restriction', 'objection'] },
  archive: { article: 'Art. 17(3)(d), Art. 89', kinds: ['erasure', 'objection', 'rectification'], weighed: true },
  archiveDuty: { article: 'Art. 17(3)(b), Archives Act', kinds: ['erasure', 'rectification', 'objection'], publicBody: true },
  legalClaim: { article: 'Art. 17(3)(e)', kinds: ['erasure', 'objection', 'restriction'] },
  rightsOfOthers: { article: 'Art. 15(4), Art. 20(4)', kinds: ['access', 'portability'], weighed: true },
  internalDocuments: { article: 'Personal Data Act § 16(1)(e)', kinds: ['access', 'portability'] },
  obviousInterests: { article: 'Personal Data Act § 16(1)(f)', kinds: ['access', 'portability'], weighed: true },
  accurate: { article: 'Art. 16', kinds: ['rectification'], weighed: true },
  compelling: { article: 'Art. 21(1)', kinds: ['objection'], weighed: true },
  notUpheld: { article: 'Art. 12', kinds: ['complaint', 'withdrawal'], weighed: true },
  excessive: { article: 'Art. 12(5)(b)', weighed: true },
  anonymous: { article: 'Art. 11, recital 26' },
  identityNotShown: { article: 'Art. 12(6)' },
} as const satisfies Record<string, RefusalGround>;

export type GroundKey = keyof typeof refusalGrounds;
export const groundKeys = Object.keys(refusalGrounds) as GroundKey[];
export const groundOf = (key: GroundKey): RefusalGround => refusalGrounds[key];
export const isGround = (text: string): text is GroundKey => groundKeys.includes(text as GroundKey);
export const groundsFor = (kind: RequestKind, publicBody: boolean): GroundKey[] =>
  groundKeys.filter((key) => (groundOf(key).kinds?.includes(kind) ?? true) && (publicBody || !groundOf(key).publicBody));
