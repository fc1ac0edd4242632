import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { Uncleanable } from './outcome.js';

const most = 60 * 1024 * 1024;

function textOf(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data[0] === 0xff && data[1] === 0xfe) return data.subarray(2).toString('utf16le');
  if (data[0] === 0xfe && data[1] === 0xff) return Buffer.from(data.subarray(2)).swap16().toString('utf16le');
  return data.toString('utf8').replace(/^\uFEFF/, '');
}

/** Reads a part of a document. One that declares entities is none that an office program wrote. */
export function parseXml(bytes: Uint8Array): Document {
  if (bytes.length > most) throw new Uncleanable('tooLarge');
  const text = textOf(bytes);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new Uncleanable('broken');
  try {
    const document = new DOMParser({ onError: (level) => { if (level !== 'warning') throw new Uncleanable('broken'); } }).parseFromString(text, 'text/xml');
    if (!document.documentElement) throw new Uncleanable('broken');
    return document;
  } catch (error) {
    throw error instanceof Uncleanable ? error : new Uncleanable('broken');
  }
}

export const rootOf = (document: Document): Element => document.documentElement!;

export const writeXml = (document: Document): Uint8Array =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(rootOf(document))}`);

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const children = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);

/** The element and every one below it, in the order of the text, as they are before anything is changed. */
export function elements(top: Element): Element[] {
  const all: Element[] = [];
  const waiting: Element[] = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    waiting.push(...children(next).reverse());
  }
  return all;
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts an element's content in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  while (element.firstChild) parent.insertBefore(element.firstChild, element);
  parent.removeChild(element);
}

/** Comments and instructions to programs are no part of the text. */
export function removeRemarks(top: Element): number {
  let count = 0;
  const stack: Node[] = [top];
  while (stack.length > 0) {
    for (const child of Array.from(stack.pop()!.childNodes)) {
      if (child.nodeType === 8 || child.nodeType === 7) {
        remove(child);
        count += 1;
      } else if (isElement(child)) stack.push(child);
    }
  }
  return count;
}

/** A text alternative that is only the place of a file on someone's disk. */
export const isPath = (text: string): boolean => /^\s*(file:|[a-z]:\\|\\\\|\/|~\/)|[\\/][^\\/]+\.\w{2,5}\s*$|^[^\s]+\.(png|jpe?g|tiff?|gif|bmp|svg|emf|wmf|pdf)\s*$/i.test(text);

/** Links that tell of a person or of a disk rather than of something on the web. */
export const isPrivateLink = (href: string): boolean => !/^(https?:\/\/|#|doi:)/i.test(href.trim());
