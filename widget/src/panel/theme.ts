import { parseRgb, readableOn, toCss } from '../color.ts';

/** The grounds on which links and focus rings stand, as panel.css has them. */
const lightGround = [251, 250, 247] as const;
const darkGround = [26, 30, 27] as const;

/** Derives from the site's colour the two accents that read on the panel's light and dark grounds. */
export function applyAccents(frame: HTMLElement, computedColor: string): void {
  const color = parseRgb(computedColor);
  if (!color) return;
  frame.style.setProperty('--accent-light', toCss(readableOn(lightGround, color, 5)));
  frame.style.setProperty('--accent-dark', toCss(readableOn(darkGround, color, 6)));
}
