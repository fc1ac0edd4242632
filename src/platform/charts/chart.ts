/** What of a picture is meant by its colour, and by its stroke or hatching: `now` and `before` are lines, the others parts of a column. */
export type Look = 'now' | 'before' | 'one' | 'two' | 'three' | 'four';

/** What the partial `chart` draws: shapes in shares of the room that there is, so that it is as wide as the window and its letters stay as large as all others. */
export interface Chart {
  id: string;
  title: string;
  /** The picture in words, for everyone. */
  says: string;
  legend: { look: Look; label: string }[];
  /** Null where there is nothing to draw. */
  picture: Picture | null;
  /** The same figures to be read one by one. */
  table: null | { head: string[]; rows: { label: string; cells: string[] }[] };
}

interface Picture {
  id: string;
  label: string;
  /** What stands beside the lines of the grid, from the top. */
  scale: string[];
  grid: string[];
  area: string | null;
  lines: { look: Look; path: string }[];
  columns: { look: Look; x: string; y: string; width: string; height: string; fill: string | null }[];
  /** What the pointer finds over each place. */
  places: { x: string; width: string; title: string }[];
  labels: { x: string; anchor: 'start' | 'middle' | 'end'; minor: boolean; text: string }[];
}

/** What the partial `ranking` draws: a table in which each row has its bar. */
export interface Ranking {
  id: string;
  title: string;
  says: string | null;
  nothing: string | null;
  columns: { label: string; value: string; share: string | null };
  /** `rest`: what is not told apart, or none of the others. */
  rows: { label: string; lang: string | null; href: string | null; rest: boolean; width: string; value: string; share: string | null }[];
  more: null | { href: string; label: string };
}

/** What the partial `figures` draws: single figures, large. */
export interface Figures {
  items: { label: string; value: string; note: string | null }[];
}

/** What the partial `figures-table` draws: each row becomes a card on a phone. */
export interface FiguresTable {
  id: string;
  title: string;
  says: string | null;
  head: string[];
  rows: { label: string; lang: string | null; href: string | null; cells: { label: string; text: string }[] }[];
}

/** What the partial `spreads` draws: where the middle half of some values lies. */
export interface Spreads {
  id: string;
  title: string;
  says: string;
  columns: { what: string; middle: string; half: string; count: string };
  rows: { label: string; picture: null | { x: string; width: string; middle: string }; middle: string; half: string; count: string }[];
}
