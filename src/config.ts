import { resolve } from 'node:path';

/** What can be set from outside. Each key says what it is for and what it allows; values are never printed. */
interface Setting<T> {
  about: string;
  allowed: string;
  fallback: string | null;
  read(text: string): T | undefined;
}

const text = (about: string, fallback: string | null): Setting<string | null> =>
  ({ about, allowed: 'any text', fallback, read: (value) => value || null });
const folder = (about: string, fallback: string): Setting<string> =>
  ({ about, allowed: 'a folder', fallback, read: (value) => (value ? resolve(value) : undefined) });
const key = (about: string): Setting<string | null> =>
  ({ about, allowed: 'at least 32 characters', fallback: null, read: (value) => (value === '' ? null : value.length >= 32 ? value : undefined) });
const flag = (about: string): Setting<boolean> =>
  ({ about, allowed: 'true or false', fallback: 'false', read: (value) => ({ true: true, false: false })[value] });
const whole = (about: string, fallback: number, least: number, most: number): Setting<number> => ({
  about, allowed: `a whole number from ${least} to ${most}`, fallback: String(fallback),
  read: (value) => (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined),
});
const address = (about: string, protocols: string[], fallback: string | null = null): Setting<string | null> => ({
  about, allowed: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`, fallback,
  read: (value) => (value === '' ? null : URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value.replace(/\/$/, '') : undefined),
});
/** Secrets travel there: unencrypted only on this machine. */
const issuer = (about: string, fallback: string): Setting<string | null> => {
  const any = address(about, ['https:', 'http:']);
  return {
    about, allowed: 'an address that begins with https://', fallback,
    read: (value) => (value.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(value) ? undefined : any.read(value)),
  };
};
const email = (about: string): Setting<string | null> =>
  ({ about, allowed: 'an e-mail address', fallback: null, read: (value) => (value === '' ? null : /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? value : undefined) });

export const settings = {
  PORT: whole('the port to listen on', 3000, 0, 65535),
  HOST: text('the network address to listen on', '127.0.0.1'),
  PUBLIC_URL: address('the address at which readers reach the platform', ['http:', 'https:']),
  DATA_DIR: folder('where the embedded database and everything else that is written lies', '.data'),
  UPLOADS_DIR: folder('where submitted files lie', 'uploads'),
  BACKUP_DIR: text('where backups are put; without it in the folder “backups” of DATA_DIR', null),
  BACKUP_DAYS: whole('for how many days a backup is kept', 365, 1, 365),
  LEDGER_KEY: key('what the ledger of erasures is hashed with; without it a key is made and kept in DATA_DIR'),
  DATABASE_URL: address('a PostgreSQL server; without it an embedded one is started', ['postgres:', 'postgresql:']),
  SMTP_URL: address('the mail server; without it mail waits', ['smtp:', 'smtps:']),
  CONTACT_NAME: text('who answers questions about the platform and its personal data, shown on the privacy page', null),
  CONTACT_EMAIL: email('where to write to them'),
  MAIL_FROM: text('the address that mail is sent from', null),
  BOUNCE_ADDRESS: email('an address of ours whose mail the mail server hands to us, so that mail that comes back becomes a task; each mail leaves from it with a word of its own after a plus'),
  BOUNCE_SECRET: key('what the mail server proves itself with when it hands us mail that came back'),
  TRUST_PROXY: whole('how many proxies stand in front', 0, 0, 10),
  SECRET_KEY: key('what seals the keys of authenticator apps in the database; without it they lie there as they are'),
  DEMO: flag('run the demo'),
  UPLOAD_LIMIT: whole('the largest file that can be uploaded, in bytes', 100 * 1024 * 1024, 1, 10 * 1024 ** 3),
  FIGURES_URL: address('where anonymous figures of use go, if the administrator turns that on; without it they go nowhere', ['https:', 'http:']),
  PLACES_FILE: text('a database of where network addresses are, in the format MMDB, such as DB-IP Lite or GeoLite2; without it nobody is anywhere', null),
  PLACES_CREDIT: text('how the makers of that database ask to be named where places are shown; without it as DB-IP, MaxMind and IPinfo ask', null),
  FEIDE_ISSUER: issuer('where people sign in with Feide', 'https://auth.dataporten.no'),
  FEIDE_CLIENT_ID: text('what Feide calls this platform; without it nobody signs in with Feide', null),
  FEIDE_CLIENT_SECRET: text('what this platform proves itself to Feide with', null),
  FEIDE_GROUPS: issuer('where Feide tells which organisation someone belongs to', 'https://groups-api.dataporten.no/groups/me/groups'),
  ORCID_ISSUER: issuer('where people sign in with ORCID', 'https://orcid.org'),
  ORCID_CLIENT_ID: text('what ORCID calls this platform; without it nobody signs in with ORCID', null),
  ORCID_CLIENT_SECRET: text('what this platform proves itself to ORCID with', null),
  BCRYPT_COST: whole('how slow a password is to check', 12, 4, 16),
} satisfies Record<string, Setting<unknown>>;

type Values = { [K in keyof typeof settings]: Exclude<ReturnType<(typeof settings)[K]['read']>, undefined> };
export type Config = Readonly<Values & { publicUrl: string; mailFrom: string; secure: boolean }>;

export class BadSetting extends Error {}

/** Reads and checks the settings once. Throws BadSetting, which names every bad key and what it allows, never its value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const bad: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const given = env[key]?.trim() ?? '';
    const value = setting.read(given === '' ? (setting.fallback ?? '') : given);
    if (value === undefined) bad.push(`${key} (${setting.about}) must be ${setting.allowed}.`);
    values[key] = value;
  }
  for (const name of ['FEIDE', 'ORCID']) {
    const [id, secret] = [`${name}_CLIENT_ID`, `${name}_CLIENT_SECRET`];
    if (values[id] && !values[secret]) bad.push(`${secret} (it goes with ${id}) must be set.`);
    if (values[secret] && !values[id]) bad.push(`${id} (it goes with ${secret}) must be set.`);
  }
  if (bad.length > 0) throw new BadSetting(bad.join('\n'));
  const read = values as Values;
  const publicUrl = read.PUBLIC_URL ?? `http://localhost:${read.PORT}`;
  return Object.freeze({
    ...read,
    publicUrl,
    mailFrom: read.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}`,
    secure: publicUrl.startsWith('https:'),
  });
}

/** Injected wherever a setting is needed. */
export const CONFIG = Symbol('config');
