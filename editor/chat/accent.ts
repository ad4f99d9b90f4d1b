/** The colours a chat derives from its theme colour; all as `#rrggbb`. */
export interface AccentColours {
  accent: string;
  /** Text on the accent: white or nearly black, whichever reads better; black on the few where neither reaches 4.5. */
  onAccent: string;
  /** The accent as text on a light surface, darkened until its contrast is at least 4.5. */
  inkOnLight: string;
  /** The accent as text on a dark surface, lightened likewise. */
  inkOnDark: string;
}

/**
 * Readable colours for any theme colour, after WCAG 2.2 (relative luminance and contrast ratio; AA asks for 4.5).
 * Takes `#rgb` or `#rrggbb`, with or without the `#`; anything else gives undefined.
 */
export function accentColours(colour: string): AccentColours | undefined {
  const found = /^#?(?:[0-9a-f]{3}){1,2}$/i.exec(colour.trim());
  if (found === null) return undefined;
  const hex = found[0].replace('#', '');
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const accent: Rgb = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return {
    accent: toHex(accent),
    onAccent: toHex(textOn(accent)),
    inkOnLight: toHex(towards(accent, black, lightSurface)),
    inkOnDark: toHex(towards(accent, white, darkSurface)),
  };
}

type Rgb = readonly number[];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const ink: Rgb = [16, 20, 27];
// The least favourable surfaces of chat.css that such text lies on.
const lightSurface: Rgb = [240, 242, 246];
const darkSurface: Rgb = [42, 49, 60];

function textOn(accent: Rgb): Rgb {
  const better = contrast(accent, white) >= contrast(accent, ink) ? white : ink;
  return contrast(accent, better) >= 4.5 ? better : black;
}

function towards(colour: Rgb, goal: Rgb, surface: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((part, index) => Math.round(part + ((goal[index] ?? 0) - part) * share));
    if (contrast(mixed, surface) >= 4.6) return mixed;
  }
  return goal;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
