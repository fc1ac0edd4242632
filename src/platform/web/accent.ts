/** Colours: from one colour a whole scale in light and dark, each step at a contrast that is solved for, not hoped for (WCAG AA). */

type Rgb = [number, number, number];
type Scale = Record<string, string>;

const channel = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const back = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const parse = (hex: string): Rgb => [1, 3, 5].map((i) => channel(parseInt(hex.slice(i, i + 2), 16) / 255)) as Rgb;
const print = (rgb: Rgb) => '#' + rgb.map((c) => Math.round(back(Math.min(1, Math.max(0, c))) * 255).toString(16).padStart(2, '0')).join('');
const luminance = (hex: string) => parse(hex).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0);

export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness, chroma, hue in OKLCH. */
function toLch(hex: string): Rgb {
  const [r, g, b] = parse(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const [A, B] = [1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(A, B), Math.atan2(B, A)];
}

/** The nearest colour that a screen can show: chroma gives way, lightness and hue stay. */
function fromLch(L: number, C: number, h: number): string {
  for (let c = C; ; c -= 0.004) {
    const [a, b] = [Math.max(0, c) * Math.cos(h), Math.max(0, c) * Math.sin(h)];
    const [l, m, s] = [(L + 0.3963377774 * a + 0.2158037573 * b) ** 3, (L - 0.1055613458 * a - 0.0638541728 * b) ** 3, (L - 0.0894841775 * a - 1.291485548 * b) ** 3];
    const rgb: Rgb = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ];
    if (c <= 0 || rgb.every((v) => v > -0.001 && v < 1.001)) return print(rgb);
  }
}

export const colourScale = (hex: string, scheme: 'light' | 'dark'): Scale => {
  const [L, C, h] = toLch(hex);
  const dark = scheme === 'dark';
  const tint = (light: number, most: number) => fromLch(light, Math.min(C, most), h);
  /** From `start` away from the ground until every ground is passed at the asked contrast. */
  const solve = (start: number, chroma: number, ask: number, ...grounds: string[]) => {
    for (let l = start; l > 0 && l < 1; l += dark ? 0.005 : -0.005) {
      const colour = fromLch(l, chroma, h);
      if (grounds.every((ground) => contrast(colour, ground) >= ask)) return colour;
    }
    return dark ? '#ffffff' : '#000000';
  };
  const surfaces = dark
    ? { default: tint(0.235, 0.006), tinted: tint(0.275, 0.035), hover: tint(0.315, 0.042), active: tint(0.355, 0.05) }
    : { default: '#ffffff', tinted: tint(0.955, 0.022), hover: tint(0.925, 0.034), active: tint(0.895, 0.046) };
  const base = dark ? solve(Math.max(L, 0.6), Math.min(C, 0.13), 5.2, '#161513') : solve(L, C, 4.6, '#ffffff', tint(0.985, 0.01));
  const [baseL, baseC] = toLch(base);
  const step = dark ? 0.05 : -0.06;
  return {
    'background-default': dark ? tint(0.195, 0.006) : tint(0.987, 0.005),
    'background-tinted': dark ? tint(0.225, 0.012) : tint(0.97, 0.009),
    'surface-default': surfaces.default,
    'surface-tinted': surfaces.tinted,
    'surface-hover': surfaces.hover,
    'surface-active': surfaces.active,
    'border-subtle': dark ? tint(0.385, 0.05) : tint(0.875, 0.05),
    'border-default': solve(dark ? 0.55 : 0.68, Math.min(C, 0.13), 3.1, surfaces.tinted, surfaces.default),
    'border-strong': solve(dark ? 0.65 : 0.55, Math.min(C, 0.13), 4.5, surfaces.tinted),
    'text-subtle': solve(dark ? 0.74 : Math.min(L, C < 0.03 ? 0.47 : 0.52), dark ? Math.min(C, 0.11) : C, 4.6, surfaces.active),
    'text-default': solve(dark ? 0.93 : C < 0.03 ? 0.235 : 0.32, Math.min(C, dark ? 0.02 : 0.07), 7.5, surfaces.active),
    'base-default': base,
    'base-hover': fromLch(baseL + step, baseC, h),
    'base-active': fromLch(baseL + step * 1.7, baseC, h),
    'base-contrast-default': dark ? '#161513' : '#ffffff',
  };
};

const declare = (name: string, scale: Scale) => Object.entries(scale).map(([key, value]) => `--ds-color-${name}-${key}:${value};`).join('');

/** The custom properties of these colours, for both schemes. */
export function colourCss(colours: Record<string, string>): string {
  const block = (scheme: 'light' | 'dark') => Object.entries(colours).map(([name, hex]) => declare(name, colourScale(hex, scheme))).join('');
  return `:root{${block('light')}}@media screen and (prefers-color-scheme:dark){:root{${block('dark')}}}`;
}

/** What `data-color="…"` does: the components speak of "the colour", this says which. */
export function colourRoles(names: string[]): string {
  const keys = Object.keys(colourScale('#000000', 'light'));
  return names
    .map((name, i) => `${i ? '' : ':root,'}[data-color=${name}]{${keys.map((key) => `--ds-color-${key}:var(--ds-color-${name}-${key});`).join('')}}`)
    .join('');
}

/** A journal's own accent, as a stylesheet that follows the site's. */
export function accentCss(hex: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error('An accent colour is written #rrggbb.');
  return colourCss({ accent: hex.toLowerCase() });
}
