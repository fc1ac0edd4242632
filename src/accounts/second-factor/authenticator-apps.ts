import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';
import QRCode from 'qrcode';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Sealed } from './sealed.js';

const period = 30;
/** What generateSecret makes: 160 bits in base 32. */
const secretForm = /^[A-Z2-7]{32}$/;

/** Codes of six digits that change every 30 seconds (RFC 6238). The step before and the step after are taken too; no step is taken twice. */
@Injectable()
export class AuthenticatorApps {
  constructor(private readonly database: Database, private readonly clock: Clock, private readonly sealed: Sealed) {}

  newSecret(): string {
    return generateSecret();
  }

  isSecret(text: string): boolean {
    return secretForm.test(text);
  }

  /** What an app scans: dark squares as one path, with the white border that scanners need; and the address that it holds. */
  picture(secret: string, issuer: string, username: string): { viewBox: string; path: string; address: string } {
    const address = generateURI({ issuer, label: username, secret });
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    const border = 4;
    let path = '';
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x + border} ${y + border}h1v1h-1z`;
    }
    const size = modules.size + 2 * border;
    return { viewBox: `0 0 ${size} ${size}`, path, address };
  }

  /** Puts the app in place, or another in its stead, if the code shows that it knows the key. */
  async turnOn(personId: number, secret: string, code: string): Promise<boolean> {
    const step = this.isSecret(secret) ? await this.stepOf(secret, code) : null;
    if (step === null) return false;
    await this.database.query(
      `insert into authenticator_app (person_id, secret, added_at, last_step, last_used_at) values ($1, $2, $3, $4, null)
       on conflict (person_id) do update set secret = excluded.secret, added_at = excluded.added_at, last_step = excluded.last_step, last_used_at = null`,
      [personId, this.sealed.seal(secret, personId), this.clock.now(), step],
    );
    return true;
  }

  /** Whether this is a code of the person's app that was not taken before. Of two who send it at once, one is let in. */
  async take(personId: number, code: string): Promise<boolean> {
    const app = await this.database.one<{ secret: string }>('select secret from authenticator_app where person_id = $1', [personId]);
    const secret = app && this.sealed.open(app.secret, personId);
    const step = secret ? await this.stepOf(secret, code) : null;
    if (step === null) return false;
    return (await this.database.execute('update authenticator_app set last_step = $2, last_used_at = $3 where person_id = $1 and last_step < $2', [personId, step, this.clock.now()])) === 1;
  }

  async remove(personId: number): Promise<boolean> {
    return (await this.database.execute('delete from authenticator_app where person_id = $1', [personId])) === 1;
  }

  private async stepOf(secret: string, typed: string): Promise<number | null> {
    const token = typed.replace(/[\s-]/g, '');
    if (!/^\d{6}$/.test(token)) return null;
    const result = await verify({ secret, token, period, epochTolerance: period, epoch: Math.floor(this.clock.now().getTime() / 1000) });
    return result.valid && 'timeStep' in result ? result.timeStep : null;
  }
}
