import type { CDPSession, Page } from 'playwright-core';

/** An authenticator that Chromium plays: it keeps passkeys, and its owner is always there. */
export class Authenticator {
  private constructor(private readonly cdp: CDPSession, private readonly id: string) {}

  /** `verifies` is whether it makes sure who holds it. */
  static async open(page: Page, options: { verifies?: boolean } = {}): Promise<Authenticator> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: options.verifies ?? true, isUserVerified: options.verifies ?? true, automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(cdp, authenticatorId);
  }

  async credentials(): Promise<{ credentialId: string; signCount: number; userHandle?: string; rpId?: string }[]> {
    return (await this.cdp.send('WebAuthn.getCredentials', { authenticatorId: this.id })).credentials;
  }

  /** Sets back how often the only passkey has signed, as a copy of it would have it. */
  async setBack(signCount: number): Promise<void> {
    const { credentials } = await this.cdp.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    await this.cdp.send('WebAuthn.clearCredentials', { authenticatorId: this.id });
    for (const credential of credentials) await this.cdp.send('WebAuthn.addCredential', { authenticatorId: this.id, credential: { ...credential, signCount } });
  }
}
