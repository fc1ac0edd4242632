import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const text = (data: Uint8Array): string => Buffer.from(data).toString('base64url');

export interface Lies {
  origin?: string;
  rpId?: string;
  counter?: number;
  verified?: boolean;
  userHandle?: string;
  type?: string;
  challenge?: string;
}

/** A passkey in software, which signs whatever it is told to: also what no honest authenticator would. */
export class SoftKey {
  readonly id = text(randomBytes(16));
  counter = 0;
  userHandle = '';
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(private readonly origin: string) {}

  /** The answer to options for a new passkey. */
  made(options: { challenge: string; user: { id: string } }, lies: Lies = {}): string {
    this.userHandle = options.user.id;
    const jwk = this.pair.publicKey.export({ format: 'jwk' });
    const point = (part: string | undefined): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(part ?? '', 'base64url'));
    const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, point(jwk.x)], [-3, point(jwk.y)]]));
    const id = Buffer.from(this.id, 'base64url');
    const data = Buffer.concat([this.data(0x45 & ~(lies.verified === false ? 4 : 0), lies), Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const attestationObject = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(data)]]));
    return this.said({ clientDataJSON: this.client('webauthn.create', options.challenge, lies), attestationObject: text(attestationObject), transports: ['internal'] });
  }

  /** The answer to options for signing in. */
  signed(options: { challenge: string }, lies: Lies = {}): string {
    this.counter += 1;
    const data = this.data(1 | (lies.verified === false ? 0 : 4), lies);
    const clientDataJSON = this.client('webauthn.get', options.challenge, lies);
    const signature = sign('sha256', Buffer.concat([data, sha(Buffer.from(clientDataJSON, 'base64url'))]), this.pair.privateKey);
    return this.said({ clientDataJSON, authenticatorData: text(data), signature: text(signature), userHandle: lies.userHandle ?? this.userHandle });
  }

  private data(flags: number, lies: Lies): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lies.counter ?? this.counter);
    return Buffer.concat([sha(lies.rpId ?? new URL(this.origin).hostname), Buffer.from([flags]), counter]);
  }

  private client(type: string, challenge: string, lies: Lies): string {
    return text(Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? this.origin, crossOrigin: false })));
  }

  private said(response: Record<string, unknown>): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
