import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missingCharacters, printable } from './printable-text.ts'

const basicPlane = (codePoint: number) => codePoint < 0xd8_00

it('换行统一，制表符成空格', () => {
  expect(printable('甲\r\n乙\r丙\u2028丁\t戊', basicPlane)).toBe('甲\n乙\n丙\n丁 戊')
})

it('控制字符、零宽字符、翻转文字方向的符号都去掉', () => {
  expect(printable('a\u0000\u0007b\u200Bc\u202Ed\u2066e\uFEFFf', basicPlane)).toBe('abcdef')
})

it('没有字形的字写出编码', () => {
  expect(printable('赞\u{1F44D}。', basicPlane)).toBe('赞〔U+1F44D〕。')
  expect(printable('\u0007\uE000', (code) => code < 0x80)).toBe('〔U+E000〕')
})

it('半个代理对不破坏其余文字', () => {
  expect(printable('前\uD83D后', basicPlane)).toBe('前〔U+FFFD〕后')
})

it('缺字逐一列出，每字一次', () => {
  expect(missingCharacters('\u{1F44D}好\u{1F44D}\u{1F389}\n', basicPlane)).toEqual(['\u{1F44D}', '\u{1F389}'])
})

it('印出的都是有字形的字或换行', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      [...printable(text, basicPlane)].every(
        (character) => character === '\n' || basicPlane(character.codePointAt(0)!),
      ),
    ),
  )
})
