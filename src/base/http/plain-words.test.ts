import { expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from './problem.ts'
import { validate } from './validate.ts'

const Form = z.object({
  name: z.string().max(3).min(2),
  kind: z.enum(['a', 'b']),
  count: z.number().min(1).max(5),
  whole: z.int(),
  several: z.array(z.string()).min(1).max(2),
  open: z.boolean(),
  beyond: z.number().gt(0).lt(9),
})
const good = { name: '甲乙', kind: 'a', count: 1, whole: 1, several: ['甲'], open: true, beyond: 1 }

test.each([
  [{ name: undefined }, '没有填写'],
  [{ name: null }, '没有填写'],
  [{ name: 7 }, '应为文字'],
  [{ name: '甲乙丙丁' }, '不能超过 3 个字'],
  [{ name: '甲' }, '至少 2 个字'],
  [{ kind: 'c' }, '请从给出的选项中选择'],
  [{ count: '多' }, '应为数字'],
  [{ count: Number.NaN }, '应为数字'],
  [{ count: 6 }, '最多 5'],
  [{ count: 0 }, '至少 1'],
  [{ whole: 1.5 }, '应为整数'],
  [{ several: [] }, '至少 1 项'],
  [{ several: ['甲', '乙', '丙'] }, '最多 2 项'],
  [{ several: '甲' }, '应为一组内容'],
  [{ open: 'x' }, '应为是或否'],
  [{ beyond: 0 }, '应大于 0'],
  [{ beyond: 9 }, '应小于 9'],
])('%j is answered in words that nobody has to be a programmer for', async (wrong, words) => {
  const refused = validate(Form, { ...good, ...wrong }, 'body')
  await expect(refused).rejects.toBeInstanceOf(Problem)
  await expect(refused).rejects.toMatchObject({ errors: [{ message: words }] })
})
