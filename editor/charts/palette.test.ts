import { expect, test } from 'vitest';
import { became } from '../../server/contract.ts';
import { becameColor, palette, type Scheme } from './palette.ts';

const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];

test.each(schemes)('every colour stands out from what is behind it (%s)', (scheme) => {
  const { series, quiet, surface, muted, ink } = palette[scheme];
  for (const color of [...series, quiet]) expect(contrast(color, surface), color).toBeGreaterThanOrEqual(3);
  for (const color of [muted, ink]) expect(contrast(color, surface), color).toBeGreaterThanOrEqual(4.5);
});

test.each(schemes)('any two colours of a chart can be told apart with each kind of colour blindness (%s)', (scheme) => {
  const { series } = palette[scheme];
  for (const [kind, matrix] of Object.entries(sights)) {
    for (const [at, one] of series.entries()) for (const other of series.slice(0, at)) expect(difference(one, other, matrix), `${kind}: ${one} ${other}`).toBeGreaterThan(17);
  }
});

test.each(schemes)('what became of a visit has a colour of its own (%s)', (scheme) => {
  expect(new Set(became.options.map((each) => becameColor(each, scheme))).size).toBe(became.options.length);
});

/** As it is seen with full sight, and without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), in linear RGB. */
const sights = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function linear(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
}

/** WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((color) => dot([0.2126, 0.7152, 0.0722], linear(color)) + 0.05).toSorted((a, b) => b - a);
  return light / dark;
}

/** CIE 1976 in L*a*b*. */
function difference(one: string, other: string, sight: number[][]): number {
  const [a, b] = [one, other].map((color) => lab(sight.map((row) => Math.min(1, Math.max(0, dot(row, linear(color)))))));
  return Math.hypot(...(a ?? []).map((part, at) => part - (b?.[at] ?? 0)));
}

function lab(rgb: number[]): number[] {
  const [x = 0, y = 0, z = 0] = [dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047, dot([0.2126, 0.7152, 0.0722], rgb), dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883].map((part) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, at) => sum + part * (other[at] ?? 0), 0);
}
