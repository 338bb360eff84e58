import { expect, test } from 'vitest'
import { gradeColours } from './grades.ts'
import { theme } from './theme.ts'

/** Contrast of two `#rrggbb` colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('a known pair, so that the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1)
})

const texts = Object.entries(theme.token ?? {}).filter(
  ([name, value]) => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value) && !/Border|Bg/.test(name),
) as [string, string][]
test.each(texts)('%s can be read on white and on the page’s ground', (_name, colour) => {
  for (const ground of ['#ffffff', '#f4f6f8']) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(Object.entries(gradeColours))('the letter of %s can be read on its colour', (_grade, { ground, ink }) => {
  for (const shade of ground.match(/#[0-9a-f]{6}/g) ?? []) expect(contrast(ink, shade)).toBeGreaterThanOrEqual(4.5)
})
