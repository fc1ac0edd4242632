import { BlockList, isIP } from 'node:net';
import { Reader, type CityResponse } from 'mmdb-lib';
import { placeDetails, type PlaceDetail } from '../stored/usage-place.entity.js';

/** Where an address is, as finely as is known: a country (ISO 3166-1), a region, a city; empty where it is not. */
export interface Place {
  country: string;
  region: string;
  city: string;
}

export interface PlaceData {
  /** What it calls itself, such as DBIP-City-Lite. */
  name: string;
  /** The day that it was made. */
  built: Date;
  /** How fine it is. */
  detail: PlaceDetail;
  bytes: number;
  find(address: string): Place | null;
}

const mostOfName = 80;
const notes: readonly [RegExp, string][] = [
  [/^DBIP/i, 'IP Geolocation by DB-IP: https://db-ip.com'],
  [/^GeoLite2/i, 'This product includes GeoLite2 Data created by MaxMind, available from https://www.maxmind.com'],
  [/^ipinfo/i, 'IP address data powered by IPinfo: https://ipinfo.io'],
];

/** How those who make the data ask to be named where it is used; null where we do not know. */
export const creditOf = (name: string): string | null => notes.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** Networks that lie nowhere: those of a house, of one machine, of a provider behind one address. */
const nowhere = new BlockList();
for (const [network, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3]] as const) nowhere.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [['::', 127], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) nowhere.addSubnet(network, bits, 'ipv6');

/** An address as the data has it: an IPv4 address within an IPv6 one is itself. Null for what has no place. */
function searched(address: string): string | null {
  const bare = address.replace(/%.*$/s, '');
  const version = isIP(bare);
  if (version === 0) return null;
  if (version === 4) return nowhere.check(bare, 'ipv4') ? null : bare;
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(new URL(`http://[${bare}]`).hostname) ?? [];
  if (high !== undefined && low !== undefined) return searched([high, low].flatMap((pair) => [Number.parseInt(pair, 16) >> 8, Number.parseInt(pair, 16) & 255]).join('.'));
  return nowhere.check(bare, 'ipv6') ? null : bare;
}

const fields = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** The sign between parts of a place and that for all others are ours, and what is longer than a line takes is no name. */
function named(value: unknown): string {
  const names = fields(fields(value)['names']);
  const name = (text(value) || text(names['en']) || text(Object.values(names)[0])).normalize('NFC').replace(/[\p{C}\s/*]+/gu, ' ').trim();
  return name.length > mostOfName ? '' : name;
}

/** The shapes of MaxMind and DB-IP, and the flat ones that others make of them. */
function placeOf(record: unknown): Place | null {
  const { country, country_code: code, subdivisions, region, state1, city } = fields(record);
  const found = text(fields(country)['iso_code']) || text(code) || text(country);
  if (!/^[A-Z]{2}$/.test(found) || ['XX', 'ZZ'].includes(found)) return null;
  return { country: found, region: named(Array.isArray(subdivisions) ? subdivisions[0] : (region ?? state1)), city: named(city) };
}

/** How fine the data is, by a look at some of it from everywhere. */
function finest(reader: Reader<CityResponse>): PlaceDetail | null {
  let best = -1;
  for (let part = 1; part < 224; part += 1) {
    let at = part * 2 ** 24;
    for (let looks = 0; looks < 32 && at < (part + 1) * 2 ** 24; looks += 1) {
      const [record, bits] = reader.getWithPrefixLength([24, 16, 8, 0].map((shift) => Math.floor(at / 2 ** shift) % 256).join('.'));
      const place = placeOf(record);
      if (place) best = Math.max(best, place.city ? 2 : place.region ? 1 : 0);
      at = (Math.floor(at / 2 ** (32 - bits)) + 1) * 2 ** (32 - bits);
    }
  }
  return placeDetails[best] ?? null;
}

/** Reads a place database (MMDB). The bytes are kept as they are; a look-up goes through them. Throws for what is none, or knows no country. */
export function readPlaces(bytes: Buffer): PlaceData {
  const reader = new Reader<CityResponse>(bytes);
  const { databaseType, buildEpoch, searchTreeSize } = reader.metadata;
  if (typeof databaseType !== 'string' || Number.isNaN(buildEpoch.getTime()) || !(searchTreeSize > 0 && searchTreeSize < bytes.length)) throw new Error('no place database');
  const detail = finest(reader);
  if (!detail) throw new Error('no countries');
  return {
    name: databaseType.slice(0, mostOfName), built: buildEpoch, detail, bytes: bytes.length,
    find(address) {
      const known = searched(address);
      return known === null ? null : placeOf(reader.get(known));
    },
  };
}
