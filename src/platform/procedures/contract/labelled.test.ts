import { expect, test } from 'vitest'
import { z } from 'zod'
import { Day } from '#base/http/contract.ts'
import { findLabel, labelled } from './labelled.ts'

test('two fields of one shared schema keep labels of their own', () => {
  const form = z.object({ from: labelled(Day, '有效期从'), until: labelled(Day.nullable().default(null), '有效期到') })
  expect(findLabel(form.shape.from)?.label).toBe('有效期从')
  expect(findLabel(form.shape.until)?.label).toBe('有效期到')
  expect(findLabel(Day)).toBeUndefined()
  expect(form.shape.from).toBeInstanceOf(z.ZodISODate)
})
