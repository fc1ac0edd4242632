/** A scale from nothing up to a round number, with few and even steps of whole things. */
export interface Scale {
  top: number;
  /** From the top down to 0. */
  steps: number[];
}

const steps = 4;

/** The smallest round scale that holds the largest value; with nothing at all it still has a top. */
export function scaleFor(largest: number): Scale {
  const least = Math.max(1, largest) / steps;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= least && Number.isInteger(Math.max(1, size))) ?? 10 * power);
  const count = Math.max(1, Math.ceil(largest / step));
  return { top: step * count, steps: Array.from({ length: count + 1 }, (_, index) => step * (count - index)) };
}
