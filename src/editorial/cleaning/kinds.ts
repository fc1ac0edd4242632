import { csv, docx, jpeg, odt, pdf, png, tiff, txt, zip, type Kind } from '../../platform/files/kinds.js';
import type { CleanKind } from './formats/clean.js';

const kinds: Readonly<Record<CleanKind, Pick<Kind, 'mediaType'>>> = {
  docx, odt, pdf, png, jpg: jpeg, tiff, txt, csv, zip,
};

export const mediaTypeOf = (kind: CleanKind): string => kinds[kind].mediaType;
