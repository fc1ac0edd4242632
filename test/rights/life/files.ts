import { zipSync } from 'fflate';
import { dirtyDocx, dirtyJpeg, dirtyPdf, dirtyPng } from '../../support/dirty-files.js';
import { tinyPdf } from '../../support/manuscripts.js';
import type { Given, Marks } from './marks.js';

export interface MarkedFile {
  name: string;
  bytes: Buffer;
}

/** Of those that a program writes along much with, one each: they are dear to read. */
let count = 0;

/** A file of a kind that the form takes, with strings of its own in its name, in what it says and in what a program writes along. */
export async function markedFile(marks: Marks, accept: string, given: Given): Promise<MarkedFile> {
  const word = (part: string): string => marks.word({ ...given, field: `${given.field}: ${part}` });
  const name = word('name');
  const takes = (extension: string): boolean => accept === '' || accept.split(',').includes(`.${extension}`);
  const dirty = async (make: () => Promise<{ bytes: Buffer; secrets: string[] }>): Promise<Buffer> => {
    const { bytes, secrets } = await make();
    for (const secret of secrets) marks.take(secret, { ...given, field: `${given.field}: metadata` });
    return bytes;
  };
  count += 1;
  if (takes('docx') && count === 1) return { name: `${name}.docx`, bytes: await dirty(dirtyDocx) };
  if (takes('pdf')) return { name: `${name}.pdf`, bytes: count === 2 ? await dirty(dirtyPdf) : tinyPdf(`On ${word('words')}`, word('author')) };
  if (takes('csv')) return { name: `${name}.csv`, bytes: Buffer.from(`email,givenName,familyName,roles\n${word('address')}@people.example,${word('given name')},${word('family name')},reader\n`) };
  if (takes('png')) return { name: `${name}.png`, bytes: await dirty(dirtyPng) };
  if (takes('jpg')) return { name: `${name}.jpg`, bytes: await dirty(dirtyJpeg) };
  if (takes('zip')) return { name: `${name}.zip`, bytes: Buffer.from(zipSync({ [`${word('part')}.txt`]: Buffer.from(word('words')) })) };
  if (takes('css')) return { name: `${name}.css`, bytes: Buffer.from(`.${word('words')} { color: red }`) };
  throw new Error(`No file of any of the kinds ${accept}.`);
}
