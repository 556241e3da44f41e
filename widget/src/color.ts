export type Rgb = readonly [red: number, green: number, blue: number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const ink: Rgb = [27, 31, 35];

/** Reads a computed sRGB colour, `rgb(1, 2, 3)` or `rgba(…)`; null for any other notation. */
export function parseRgb(computed: string): Rgb | null {
  const match = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed);
  return match && [Number(match[1]), Number(match[2]), Number(match[3])];
}

export function toCss([red, green, blue]: Rgb): string {
  return `rgb(${red},${green},${blue})`;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The ink that reads on a colour with at least 4.5:1. White comes first, then the brand's ink; black is for the
 * middle greys on which neither is enough.
 */
export function inkOn(color: Rgb): Rgb {
  return [white, ink].find((candidate) => contrast(candidate, color) >= 4.5) ?? black;
}

/** The nearest mix of a colour with white or black that reads on the ground with the ratio. */
export function readableOn(ground: Rgb, color: Rgb, ratio: number): Rgb {
  const end = contrast(white, ground) > contrast(black, ground) ? white : black;
  let mixed = color;
  for (let share = 0; share < 1 && contrast(mixed, ground) < ratio; share += 0.05) {
    mixed = mix(color, end, share);
  }
  return mixed;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [at(0), at(1), at(2)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
