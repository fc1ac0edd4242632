import { docx, jpeg, odt, pdf, png, type Kind } from '../../platform/files/kinds.js';
import type { CleanKind } from './formats/clean.js';

const kinds: Readonly<Record<CleanKind, Pick<Kind, 'mediaType'>>> = {
  docx, odt, pdf, png, jpg: jpeg, tiff: { mediaType: 'image/tiff' }, txt: { mediaType: 'text/plain' }, csv: { mediaType: 'text/csv' }, zip: { mediaType: 'application/zip' },
};

export const mediaTypeOf = (kind: CleanKind): string => kinds[kind].mediaType;

const extensions = new Map<string, string>([...Object.entries(kinds).map(([extension, { mediaType }]): [string, string] => [mediaType, extension]), ['text/html', 'html'], ['application/msword', 'doc'], ['application/rtf', 'rtf'], ['application/x-tex', 'tex']]);

/** What a file is called that says nothing of where it came from. */
export const extensionOf = (mediaType: string): string => extensions.get(mediaType) ?? 'bin';
