import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Face = 'roman' | 'italic' | 'strong';

/** Libertinus Serif has all the letters of the Sámi languages. It is parsed once for all documents, which takes longer than a document does. */
const require = createRequire(import.meta.url);
const readFont = (style: string) => create(readFileSync(require.resolve(`@expo-google-fonts/libertinus-serif/${style}/LibertinusSerif_${style}.ttf`))) as Font;
let fonts: Record<Face, Font> | undefined;
const allFonts = (): Record<Face, Font> => (fonts ??= { roman: readFont('400Regular'), italic: readFont('400Regular_Italic'), strong: readFont('600SemiBold') });

export function registerFaces(document: PDFKit.PDFDocument): void {
  for (const [name, font] of Object.entries(allFonts())) document.registerFont(name, font as unknown as Buffer);
}

/** Letters that the fonts lack become �: an archive takes no document with a letter that is not drawn. Line breaks stay, other control characters go. */
export function printable(text: string): string {
  const { roman, italic, strong } = allFonts();
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ')]
    .filter((letter) => letter === '\n' || !/\p{Cc}|\p{Cf}|\p{Cs}/u.test(letter))
    .map((letter) => (letter === '\n' || [roman, italic, strong].every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0)!)) ? letter : '\ufffd')).join('');
}

/** The bytes of a document, once it has ended. */
export function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
