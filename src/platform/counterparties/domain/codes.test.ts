import { describe, expect, test } from 'vitest'
import * as domain from './index.ts'

const { creditCodeCheck, faultOfCreditCode, faultOfIdNumber, guessKind, idNumberCheck, keyOf, maskedCode, plainCode } =
  domain

describe('统一社会信用代码 (GB 32100-2015)', () => {
  test('the worked example of the standard ends in 3', () => {
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3')
    expect(faultOfCreditCode('91350100M000100Y43')).toBeNull()
  })

  test.each(['91410100MA0000015B', '91410100123456788Y', '11410100MA0000015K', '114101001234567887'])(
    '%s is right',
    (code) => {
      expect(faultOfCreditCode(code)).toBeNull()
    },
  )

  test('any one character written wrong is found', () => {
    const code = '91410100MA0000015B'
    for (const [index] of [...code].entries())
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const wrong = code.slice(0, index) + other + code.slice(index + 1)
        expect(faultOfCreditCode(wrong) === null).toBe(wrong === code)
      }
  })

  test('a letter outside the alphabet and a wrong length are named', () => {
    expect(faultOfCreditCode('91410100MAO000015B')).toContain('“O”')
    expect(faultOfCreditCode('9141010')).toContain('现在是 7 位')
  })
})

describe('居民身份证号码 (GB 11643-1999)', () => {
  test.each(['11010519491231002X', '440524188001010014', '410102199003070019', '410105198506151026'])(
    '%s is right',
    (number) => {
      expect(idNumberCheck(number)).toBe(number[17])
      expect(faultOfIdNumber(number)).toBeNull()
    },
  )

  test('any one digit written wrong is found', () => {
    const number = '410102199003070019'
    for (const [index] of [...number].entries())
      for (const other of '0123456789') {
        const wrong = number.slice(0, index) + other + number.slice(index + 1)
        expect(faultOfIdNumber(wrong) === null).toBe(wrong === number)
      }
  })

  test('a birthday that never was is named, the number is not repeated', () => {
    const body = '41010219900230001'
    const fault = faultOfIdNumber(body + idNumberCheck(body))
    expect(fault).toContain('出生日期')
    expect(fault).not.toContain('410102')
  })
})

test('who is meant: by number, a firm also by name, an individual never by name alone', () => {
  expect(keyOf('organisation', '郑州 某某餐饮有限公司', null)).toBe(keyOf('organisation', '郑州某某餐饮有限公司', null))
  expect(keyOf('individual', '张三', null)).toBeNull()
  expect(keyOf('organisation', '甲', '91410100MA0000015B')).toBe('organisation:91410100MA0000015B')
  expect(plainCode(' ９1410100ma0000015b ')).toBe('91410100MA0000015B')
})

test('a table that does not say it: firm or individual', () => {
  expect(guessKind('张三', null)).toBe('individual')
  expect(guessKind('老街面馆', null)).toBe('organisation')
  expect(guessKind('张三', '410102199003070019')).toBe('individual')
  expect(guessKind('王五', '92410100MA0000015B')).toBe('organisation')
})

test('what a list shows of an individual leads to nobody', () => {
  expect(maskedCode('individual', '410102199003070019')).toBe('410102**********19')
  expect(maskedCode('organisation', '91410100MA0000015B')).toBe('91410100MA0000015B')
  expect(domain.shownName('individual', '欧阳小明')).toBe('欧***')
})
