const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const mainTypes = new Set([`${main}.document.main+xml`, `${main}.template.main+xml`]);

const kept = [
  'styles', 'settings', 'fontTable', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer', 'theme', 'chart', 'chartUserShapes',
  'diagramData', 'diagramLayout', 'diagramQuickStyle', 'diagramColors', 'themeOverride', 'image', 'font',
] as const;
export type PartKind = 'document' | (typeof kept)[number];

/** What a way from one part to another leads to, by the last word of its type; null where it is not followed. */
export const partKind = (type: string): PartKind | null => kept.find((kind) => kind === type) ?? null;
