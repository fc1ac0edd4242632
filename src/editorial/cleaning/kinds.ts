import { csv, doc, docx, gif, html, jpeg, mp4, odt, pdf, png, pptx, rtf, tex, tiff, txt, xlsx, zip, type Kind } from '../../platform/files/kinds.js';
import type { CleanKind } from './formats/clean.js';

const kinds: Readonly<Record<CleanKind, Pick<Kind, 'mediaType'>>> = {
  docx, odt, pdf, png, jpg: jpeg, tiff, txt, csv, zip,
};

export const mediaTypeOf = (kind: CleanKind): string => kinds[kind].mediaType;

const extensions = new Map(
  [docx, odt, pdf, png, jpeg, tiff, txt, csv, zip, html, doc, rtf, tex, gif, xlsx, pptx, mp4].map(({ mediaType, extensions: [extension = 'bin'] }): [string, string] => [mediaType, extension]),
);

/** What a file is called that says nothing of where it came from. */
export const extensionOf = (mediaType: string): string => extensions.get(mediaType) ?? 'bin';
