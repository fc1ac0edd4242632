import type { Element } from '@xmldom/xmldom';
import { elements, isPrivateLink, remove, unwrap } from './xml.js';

/** Fields whose words are computed from the text itself. All others keep the words that they show now. */
const ofTheText = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'PAGEREF', 'REF', 'NOTEREF', 'SEQ', 'TOC', 'STYLEREF', 'EQ', 'SYMBOL', 'XE', 'INDEX', 'TC', 'LISTNUM', 'AUTONUM', '=', 'HYPERLINK', 'FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN']);

function stays(instruction: string): boolean {
  const [, word = '', rest = ''] = /^\s*(=|\S+)([\s\S]*)$/.exec(instruction) ?? [];
  if (!ofTheText.has(word.toUpperCase())) return false;
  const target = /"([^"]*)"/.exec(rest)?.[1];
  return word.toUpperCase() !== 'HYPERLINK' || target === undefined || /\\l\s*"/.test(rest) || !isPrivateLink(target);
}

interface Field {
  marks: Element[];
  /** What stands between the beginning and the result: instructions, and words of fields within them. */
  hidden: Element[];
  instruction: string;
  inResult: boolean;
}

/** Fields that name people, files, templates or entries of someone's library become plain words. Gives how many. */
export function unlinkFields(top: Element): number {
  const open: Field[] = [];
  let count = 0;
  const close = (field: Field): void => {
    if (stays(field.instruction)) return;
    count += 1;
    for (const element of [...field.marks, ...field.hidden]) remove(element);
  };
  for (const element of elements(top)) {
    const field = open.at(-1);
    const name = element.localName;
    if (name === 'fldChar') {
      const kind = Array.from(element.attributes).find(({ localName }) => localName === 'fldCharType')?.value;
      if (kind === 'begin') open.push({ marks: [element], hidden: [], instruction: '', inResult: false });
      else if (field) {
        field.marks.push(element);
        if (kind === 'separate') field.inResult = true;
        if (kind === 'end') close(open.pop()!);
      }
    } else if (name === 'instrText' || name === 'delInstrText') {
      if (field) field.instruction += element.textContent ?? '';
      for (const one of open) if (!one.inResult) one.hidden.push(element);
      if (open.length === 0) remove(element);
    } else if (name === 't' || name === 'drawing') {
      for (const one of open) if (!one.inResult) one.hidden.push(element);
    } else if (name === 'fldData') remove(element);
    else if (name === 'fldSimple') {
      const instruction = Array.from(element.attributes).find(({ localName }) => localName === 'instr')?.value ?? '';
      if (stays(instruction)) continue;
      unwrap(element);
      count += 1;
    }
  }
  return count;
}
