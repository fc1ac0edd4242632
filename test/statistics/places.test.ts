import { expect, test } from '@jest/globals';
import { creditOf, readPlaces } from '../../src/visitors/statistics/recording/place.js';
import { inTown, mmdb } from './support/mmdb.js';

const networks = {
  '203.0.113.0/24': inTown('NO', 'Vestland', 'Bergen'), '198.51.100.0/25': inTown('SE', 'Skåne/Scania', '*'), '198.51.100.128/25': inTown('IS'), '192.168.0.0/16': inTown('FI', 'Uusimaa', 'Helsinki'),
  '2001:db8:1::/48': inTown('NO', 'Troms', 'Tromsø'), '100.0.0.0/8': inTown('norge'), '101.0.0.0/8': inTown('DK', 'x'.repeat(81), 'København'),
};
const oneTown = { country: 'NO', region: 'Vestland', city: 'Bergen' };

test('[D5] a place is read for IPv4, IPv6 and IPv4 within IPv6, in records of either size; a private address is nowhere', () => {
  for (const bits of [24, 28] as const) {
    const places = readPlaces(mmdb(networks, { bits }));
    expect(places).toMatchObject({ name: 'DBIP-City-Lite', built: new Date('2026-05-01'), detail: 'city' });
    for (const address of ['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:cb00:7107', '0:0:0:0:0:ffff:203.0.113.7']) expect([address, places.find(address)]).toEqual([address, oneTown]);
    expect(places.find('2001:db8:1::99')).toEqual({ country: 'NO', region: 'Troms', city: 'Tromsø' });
    // The signs of our own and names that no line takes are not taken over; a place without a country is none.
    expect(places.find('198.51.100.1')).toEqual({ country: 'SE', region: 'Skåne Scania', city: '' });
    expect(places.find('198.51.100.200')).toEqual({ country: 'IS', region: '', city: '' });
    expect(places.find('101.1.1.1')).toEqual({ country: 'DK', region: '', city: 'København' });
    for (const address of ['192.168.1.1', '::ffff:192.168.1.1', '127.0.0.1', '::1', '10.1.2.3', 'fe80::1%eth0', 'fd00::1', '100.1.1.1', '8.8.8.8', '2001:db8:2::1', '', 'unknown', '203.0.113.7:80', "'; drop table"]) expect([address, places.find(address)]).toEqual([address, null]);
  }
});

test('data is as fine as it is, in the shape of those who make it flat too; what is no place database is refused', () => {
  expect(readPlaces(mmdb({ '203.0.113.0/24': inTown('NO') })).detail).toBe('country');
  expect(readPlaces(mmdb({ '203.0.113.0/24': inTown('NO', 'Troms') })).detail).toBe('region');
  const flat = readPlaces(mmdb({ '203.0.113.0/24': { country_code: 'NO', state1: 'Vestland', city: 'Bergen' }, '198.51.100.0/24': { country: 'SE' } }));
  expect([flat.find('203.0.113.1'), flat.find('198.51.100.1')]).toEqual([oneTown, { country: 'SE', region: '', city: '' }]);
  const whole = mmdb(networks);
  for (const bytes of [Buffer.alloc(0), Buffer.from('no database'), whole.subarray(0, whole.length / 2), whole.subarray(whole.length / 2), mmdb({ '203.0.113.0/24': { asn: 'AS1' } })]) expect(() => readPlaces(bytes)).toThrow();
  expect([creditOf('DBIP-City-Lite'), creditOf('GeoLite2-City'), creditOf('Own')]).toEqual([expect.stringContaining('https://db-ip.com'), expect.stringContaining('https://www.maxmind.com'), null]);
});

test('a look-up takes microseconds', () => {
  const places = readPlaces(mmdb(networks));
  const begin = performance.now();
  for (let at = 0; at < 20_000; at += 1) places.find(`203.0.113.${at % 256}`);
  expect((performance.now() - begin) / 20_000).toBeLessThan(0.1);
});
