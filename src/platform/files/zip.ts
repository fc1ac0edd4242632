import { open, type FileHandle } from 'node:fs/promises';

/** What the directory of a zip says of itself. Nothing is unpacked, so a bomb costs nothing. */
export interface ZipDirectory {
  names: Set<string>;
  /** How large it would be unpacked, as it claims. */
  unpacked: number;
  /** A name leads out of the folder, or an entry is a link. */
  escapes: boolean;
}

const endSize = 22;
const longestComment = 0xffff;
const largestDirectory = 8 * 1024 * 1024;

async function bytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

/** The record that closes a zip, if it stands at the very end of the file. */
async function endOf(file: FileHandle, size: number): Promise<{ at: number; record: Buffer } | null> {
  const tail = await bytes(file, Math.max(0, size - endSize - longestComment), Math.min(size, endSize + longestComment));
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + endSize + tail.readUInt16LE(at + 20) === tail.length) return { at: size - tail.length + at, record: tail.subarray(at) };
  }
  return null;
}

const leadsOut = /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\u0000/;
/** In the type of file that Unix notes with an entry. */
const symbolicLink = 0xa;

function read(directory: Buffer): ZipDirectory | null {
  const found: ZipDirectory = { names: new Set(), unpacked: 0, escapes: false };
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    found.names.add(name);
    if (leadsOut.test(name) || (directory.readUInt32LE(at + 38) >>> 28) === symbolicLink) found.escapes = true;
    found.unpacked += directory.readUInt32LE(at + 24);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found;
}

/** The directory of a zip, or null if the file is none. */
export async function zipDirectory(path: string): Promise<ZipDirectory | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const end = await endOf(file, size);
    if (!end) return null;
    // The directory lies right before its end, wherever the zip itself begins: programs that unpack it see it so.
    const length = end.record.readUInt32LE(12);
    return length > Math.min(largestDirectory, end.at) ? null : read(await bytes(file, end.at - length, length));
  } finally {
    await file.close();
  }
}
