export const paragraphs = (text: string | null | undefined): string[] => (text ?? '').split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean);
