import { acceptOf, csv, doc, docx, jpeg, mp4, odt, pdf, png, pptx, rtf, tex, tiff, txt, xlsx, zip, type Kind } from '../platform/files/kinds.js';

/** What a text to be read arrives as; LaTeX also packed with its figures. */
const documents: readonly Kind[] = [pdf, docx, odt, doc, rtf, tex, txt, zip];

/** What belongs to a manuscript and arrives every week. What has no cleaner waits for an editor before anyone anonymous gets it. */
export const workKinds: readonly Kind[] = [...documents, png, jpeg, tiff, csv, xlsx, pptx, mp4];

export const workAccept = acceptOf(workKinds);

/** A picture or a film is no article. */
export const isDocument = (mediaType: string): boolean => documents.some((kind) => kind.mediaType === mediaType);
