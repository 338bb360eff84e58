import { expect, test } from 'vitest'
import { scaledSides } from './scale-picture.ts'

test.each([
  [4000, 3000, 1280, 960],
  [3000, 4000, 960, 1280],
  [640, 480, 640, 480],
  [10_000, 3, 1280, 1],
])('a picture of %i × %i becomes %i × %i', (width, height, wide, high) => {
  expect(scaledSides(width, height, 1280)).toEqual({ width: wide, height: high })
})
