import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const mostPages = 3_000;

/** The text of each page, and what stands in its notes. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      const notes = (await page.getAnnotations()) as { contentsObj?: { str?: string } }[];
      pages.push([words, ...notes.map((note) => note.contentsObj?.str ?? '').filter(Boolean)].join('\n'));
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
