export const numbers: string[];
export function citedIn(title: string): string[];
export function citationsPage(tests: readonly { file: string; title: string }[]): string;
