/** How it ended, or that it has only been asked for. */
type Outcome = 'done' | 'refused' | 'asked';

/** The events that bear on the security of an account (P7), and how each ended. The words are texts, `securityLog.<kind>`. */
export const securityKinds = {
  'account.registered': 'done',
  'account.confirmed': 'done',
  'account.signedIn': 'done',
  'account.signInFailed': 'refused',
  'account.keptOut': 'refused',
  'account.signedOut': 'done',
  'account.sessionsEnded': 'done',
  'account.passwordChanged': 'done',
  'account.passwordRefused': 'refused',
  'account.resetAsked': 'asked',
  'account.emailAsked': 'asked',
  'account.emailChanged': 'done',
  'account.emailCancelled': 'done',
  'account.emailStopped': 'done',
  'account.addressAsked': 'asked',
  'account.addressConfirmed': 'done',
  'account.addressRemoved': 'done',
  'account.secondFactorAsked': 'asked',
  'account.secondFactorRefused': 'refused',
  'account.recoveryCodeUsed': 'done',
  'account.recoveryCodesMade': 'done',
  'account.appAdded': 'done',
  'account.appRemoved': 'done',
  'account.passkeyAdded': 'done',
  'account.passkeyRemoved': 'done',
  'account.secondFactorOn': 'done',
  'account.secondFactorOff': 'done',
  'account.secondFactorLost': 'asked',
  'account.secondFactorKept': 'done',
  'account.secondFactorRemoved': 'done',
  'account.exported': 'done',
  'account.identityConnected': 'done',
  'account.identityDisconnected': 'done',
  'account.identityNoted': 'done',
  'account.webAdminGiven': 'done',
  'account.expired': 'done',
  'account.erasureWaits': 'asked',
  'account.idleAsked': 'asked',
  'account.kept': 'done',
  'account.dateSet': 'done',
  'account.dateRemoved': 'done',
  'account.mergeProposed': 'asked',
  'account.mergeAsked': 'asked',
  'account.mergeAgreed': 'done',
  'account.mergeDeclined': 'done',
  'account.mergeCancelled': 'done',
  'account.mergeRefused': 'refused',
  'account.merged': 'done',
  'account.actedFor': 'done',
  'account.actingEnded': 'done',
  'account.blocked': 'done',
  'account.unblocked': 'done',
  'membership.given': 'done',
  'membership.ended': 'done',
} as const satisfies Record<string, Outcome>;

/** What the platform does by itself. */
export const automaticKinds: readonly string[] = ['account.expired', 'account.erasureWaits', 'account.idleAsked'];

/** What leaves nobody to show it to. */
export const unseenKinds: readonly string[] = ['account.erased', 'account.unconfirmedEnded'];

/** A look of staff at someone's record (P2). */
export const lookKind = 'person.seen';

export const loggedKinds: readonly string[] = [...Object.keys(securityKinds), lookKind];
export const outcomeOf = (kind: string): Outcome => securityKinds[kind as keyof typeof securityKinds];
