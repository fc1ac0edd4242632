import { acceptOf, css, csv, doc, docx, epub, gif, html, jpeg, mp4, odt, pdf, png, pptx, rtf, svg, tex, tiff, txt, webp, woff2, xlsx, xml, zip, type Kind } from '../platform/files/kinds.js';

/** What a text to be read arrives as; LaTeX also packed with its figures. */
const documents: readonly Kind[] = [pdf, docx, odt, doc, rtf, tex, txt, zip];

/** What belongs to a manuscript and arrives every week. What has no cleaner waits for an editor before anyone anonymous gets it. */
export const workKinds: readonly Kind[] = [...documents, png, jpeg, tiff, csv, xlsx, pptx, mp4];

export const workAccept = acceptOf(workKinds);

/** In which readers get an article: to read here, or to download. */
export const galleyKinds: readonly Kind[] = [pdf, html, epub, xml, ...workKinds.filter((kind) => kind !== pdf)];

export const galleyAccept = acceptOf(galleyKinds);

/** What an HTML galley shows besides its words. */
export const htmlPartKinds: readonly Kind[] = [png, jpeg, gif, webp, svg, css, woff2];

export const htmlPartAccept = acceptOf(htmlPartKinds);

/** A picture or a film is no article. */
export const isDocument = (mediaType: string): boolean => documents.some((kind) => kind.mediaType === mediaType);
