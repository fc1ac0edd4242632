/** The first list of an Exif block: each tag with its short value. */
function tagsOf(tiff: Uint8Array): Map<number, number> {
  const data = Buffer.from(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const tags = new Map<number, number>();
  if (data.length < 14) return tags;
  const little = data.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const first = little ? data.readUInt32LE(4) : data.readUInt32BE(4);
  if (first + 2 > data.length) return tags;
  const count = short(first);
  for (let at = first + 2; at + 12 <= data.length && at < first + 2 + count * 12; at += 12) tags.set(short(at), short(at + 8));
  return tags;
}

/** Which way up a picture is, as its Exif says; 1 where it says nothing. */
export function orientationOf(tiff: Uint8Array): number {
  const value = tagsOf(tiff).get(0x0112) ?? 1;
  return value >= 1 && value <= 8 ? value : 1;
}

/** Whether it says where the picture was taken. */
export const hasPlace = (tiff: Uint8Array): boolean => tagsOf(tiff).has(0x8825);

/** An Exif block that says which way up a picture is, and nothing else. */
export function orientationBlock(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write('MM\0*', 0, 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(0x0112, 10);
  block.writeUInt16BE(3, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}
