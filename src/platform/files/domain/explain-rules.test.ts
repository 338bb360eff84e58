import { expect, test } from 'vitest'
import { FileRules } from '../contract/index.ts'
import { sayBytes } from './byte-size.ts'
import { explainRules } from './explain-rules.ts'

test('says the rules of a place in one line', () => {
  const rules = FileRules.parse({ accept: ['pdf'], minimumPages: 2, requireText: true })
  expect(explainRules(rules)).toBe('PDF，至少 2 页，须有可识别的文字，不超过 200 MB')
  expect(
    explainRules(FileRules.parse({ accept: ['jpg', 'png'], maximumBytes: 5_000_000, minimumImageSide: 800 })),
  ).toBe('JPG 图片或 PNG 图片，图片短边不少于 800 像素，不超过 4.8 MB')
})

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1536, '1.5 KB'],
  [838_860, '819 KB'],
  [209_715_200, '200 MB'],
])('says %d bytes as %s', (bytes, said) => {
  expect(sayBytes(bytes)).toBe(said)
})
