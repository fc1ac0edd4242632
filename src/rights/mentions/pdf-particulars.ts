import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Bookmark {
  title: string;
  items: Bookmark[];
}
const titles = (marks: readonly Bookmark[]): string[] => marks.flatMap(({ title, items }) => [title, ...titles(items)]);
const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []);
/** What stands in XMP, without its tags: as elements and as attributes. */
const bare = (xml: string): string => [...xml.matchAll(/="([^"]*)"/g)].map(([, words = '']) => words).filter((words) => !/^https?:/.test(words)).concat(xml.replace(/<[^>]*>/g, ' ')).join(' ');

/** What a PDF says of itself: title, author, subject and keywords, XMP, its bookmarks, and the names of the files that lie in it. */
export async function particularsOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const { info, metadata } = await document.getMetadata();
    const attachments = Object.values((await document.getAttachments()) as Record<string, { filename?: string; description?: string }> | null ?? {});
    const marks = ((await document.getOutline()) ?? []) as Bookmark[];
    return [...strings(info), bare((metadata as { getRaw(): string } | null)?.getRaw() ?? ''), ...attachments.flatMap(({ filename, description }) => [filename ?? '', description ?? '']), ...titles(marks)].join('\n');
  } finally {
    await task.destroy();
  }
}
