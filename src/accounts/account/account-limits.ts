import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Limits, type Limit } from '../../platform/limits/limits.js';

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;
type Act = 'signIn' | 'register' | 'lostPassword' | 'password' | 'export' | 'correction' | 'merge' | 'secondFactor' | 'secondFactorDay' | 'passkey' | 'address' | 'request';

/** How often each act may be tried, per account and per network. */
const limits: Record<Act, { account: Limit; network: Limit }> = {
  signIn: { account: { name: 'sign-in account', points: 10, seconds: quarter }, network: { name: 'sign-in network', points: 100, seconds: quarter } },
  register: { account: { name: 'register account', points: 5, seconds: hour }, network: { name: 'register network', points: 30, seconds: hour } },
  lostPassword: { account: { name: 'reset account', points: 5, seconds: hour }, network: { name: 'reset network', points: 30, seconds: hour } },
  // Six digits are few: at three codes good at a time, this many tries a day find one in thirty years.
  secondFactor: { account: { name: 'code account', points: 8, seconds: quarter }, network: { name: 'code network', points: 100, seconds: quarter } },
  secondFactorDay: { account: { name: 'code account day', points: 30, seconds: day }, network: { name: 'code network day', points: 1_000, seconds: day } },
  // Nobody guesses a signature; this keeps challenges from filling the table.
  passkey: { account: { name: 'passkey account', points: 200, seconds: quarter }, network: { name: 'passkey network', points: 400, seconds: quarter } },
  address: { account: { name: 'address account', points: 10, seconds: hour }, network: { name: 'address network', points: 60, seconds: hour } },
  password: { account: { name: 'password account', points: 10, seconds: quarter }, network: { name: 'password network', points: 100, seconds: quarter } },
  correction: { account: { name: 'correction account', points: 10, seconds: hour }, network: { name: 'correction network', points: 100, seconds: hour } },
  merge: { account: { name: 'merge account', points: 5, seconds: hour }, network: { name: 'merge network', points: 30, seconds: hour } },
  request: { account: { name: 'request account', points: 5, seconds: hour }, network: { name: 'request network', points: 30, seconds: hour } },
  export: { account: { name: 'export account', points: 10, seconds: hour }, network: { name: 'export network', points: 100, seconds: hour } },
};

/** A home or an institution: one IPv4 address, or the 64 leading bits of an IPv6 address. */
export function networkOf(ip: string): string {
  if (ip.startsWith('::ffff:') || !isIPv6(ip)) return ip.replace('::ffff:', '');
  const [head = '', tail] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** Counts tries at the doors (X23). */
@Injectable()
export class AccountLimits {
  constructor(private readonly limits: Limits) {}

  async count(act: Act, account: string, ip: string): Promise<void> {
    await this.limits.count(limits[act].network, networkOf(ip));
    await this.limits.count(limits[act].account, account.toLowerCase());
  }
}
