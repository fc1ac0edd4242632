/** What a colour profile needs to render; descriptions, makers and dates stay behind. */
const rendering = new Set([
  'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'wtpt', 'bkpt', 'chad', 'chrm', 'gamt', 'lumi', 'cicp',
  'A2B0', 'A2B1', 'A2B2', 'A2B3', 'B2A0', 'B2A1', 'B2A2', 'B2A3', 'D2B0', 'D2B1', 'D2B2', 'D2B3', 'B2D0', 'B2D1', 'B2D2', 'B2D3', 'meas', 'view', 'pre0', 'pre1', 'pre2',
]);

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

function description(major: number): Buffer {
  if (major >= 4) {
    const text = Buffer.from('colour', 'utf16le').swap16();
    const head = Buffer.alloc(28);
    head.write('mluc', 0, 'latin1');
    head.writeUInt32BE(1, 8);
    head.writeUInt32BE(12, 12);
    head.write('enUS', 16, 'latin1');
    head.writeUInt32BE(text.length, 20);
    head.writeUInt32BE(28, 24);
    return Buffer.concat([head, text]);
  }
  const head = Buffer.alloc(12);
  head.write('desc', 0, 'latin1');
  head.writeUInt32BE(7, 8);
  return Buffer.concat([head, latin('colour\0'), Buffer.alloc(78)]);
}

const copyright = (major: number): Buffer => (major >= 4 ? description(4) : Buffer.concat([latin('text\0\0\0\0'), latin('none\0')]));

/** The same colours without a word of who made the profile, or null if it is none. */
export function cleanProfile(bytes: Uint8Array): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (source.length < 132 || source.toString('latin1', 36, 40) !== 'acsp') return null;
  const count = source.readUInt32BE(128);
  if (count > 200 || 132 + count * 12 > source.length) return null;
  const major = source[8]!;
  const tags: [string, Buffer][] = [['desc', description(major)], ['cprt', copyright(major)]];
  for (let index = 0; index < count; index += 1) {
    const at = 132 + index * 12;
    const name = source.toString('latin1', at, at + 4);
    const from = source.readUInt32BE(at + 4);
    const size = source.readUInt32BE(at + 8);
    if (from + size > source.length) return null;
    if (rendering.has(name)) tags.push([name, source.subarray(from, from + size)]);
  }
  return assemble(source.subarray(0, 128), tags);
}

function assemble(oldHeader: Buffer, tags: readonly [string, Buffer][]): Buffer {
  const header = Buffer.from(oldHeader);
  header.fill(0, 4, 8);
  header.fill(0, 24, 36);
  // A fixed day: some readers refuse a profile of no day.
  [2000, 1, 1].forEach((value, index) => header.writeUInt16BE(value, 24 + index * 2));
  header.fill(0, 40, 44);
  header.fill(0, 48, 64);
  header.fill(0, 80, 128);
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  let at = 128 + table.length;
  tags.forEach(([name, body], index) => {
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(body.length, 12 + index * 12);
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  });
  header.write('acsp', 36, 'latin1');
  header.writeUInt32BE(at, 0);
  return Buffer.concat([header, table, ...bodies]);
}
