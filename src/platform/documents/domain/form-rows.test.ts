import { expect, it } from 'vitest'
import { fieldSpans } from './form-rows.ts'

const half = { width: 'half' as const }
const full = { width: 'full' as const }

it('两个半栏并排，单出的半栏和整栏独占一行', () => {
  expect(fieldSpans([half, half, half, full, half])).toEqual([1, 1, 3, 3, 3])
  expect(fieldSpans([])).toEqual([])
})
