import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from './find-personal-data.ts'

const kindsIn = (text: string, names: string[] = []) => findPersonalData(text, names).map(({ kind }) => kind)

// Invented: day and check digit hold, the person does not exist.
const identityNumber = '11010119900307109X'

describe('finds', () => {
  test.each([
    ['居民身份证号', `当事人（${identityNumber}）`, 'identityNumber'],
    ['an identity number with a small x', `号码${identityNumber.toLowerCase()}。`, 'identityNumber'],
    ['an identity number in full width', '１１０１０１１９９００３０７１０９Ｘ', 'identityNumber'],
    ['an identity number in groups', '110101 19900307 109X', 'identityNumber'],
    ['the old identity number', '身份证110101900307109', 'identityNumber'],
    ['手机号码', '联系电话13812345678', 'mobile'],
    ['a mobile in groups', '电话：138 1234 5678', 'mobile'],
    ['a mobile with hyphens', '138-1234-5678', 'mobile'],
    ['a mobile with its country', '+86 13812345678', 'mobile'],
    ['a mobile in full width', '１３８１２３４５６７８', 'mobile'],
    ['a telephone', '0371-67181234', 'telephone'],
    ['a telephone in brackets', '（0371）67181234', 'telephone'],
    ['an e-mail address in full width', '邮箱ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ', 'email'],
    ['电子邮箱', '请发至 sw_j.fgc@example.gov.cn。', 'email'],
    ['a mobile behind an id', '01a1ff6c-0371-7a81-9234-0371671812ab 13812345678', 'mobile'],
    ['a bank card', '卡号 6222 0212 3456 7890 128', 'bankCard'],
  ])('%s', (_what, text, kind) => {
    expect(kindsIn(text)).toEqual([kind])
  })

  test('names that the domain gives', () => {
    expect(findPersonalData('经查，张某某与李某于当日', ['张某某'])).toMatchObject([
      { kind: 'personName', quote: expect.stringContaining('张××') as string },
    ])
  })

  test('several side by side, each once, counting how often', () => {
    const found = findPersonalData('13812345678、13912345678，再拨13812345678')
    expect(found.map(({ kind, occurrences }) => [kind, occurrences])).toEqual([
      ['mobile', 2],
      ['mobile', 1],
    ])
    expect(kindsIn('13812345678 13912345678')).toEqual(['mobile', 'mobile'])
  })
})

describe('leaves alone', () => {
  test.each([
    ['a number whose check digit is wrong', '110101199003071098'],
    ['a number whose day does not exist', '110101199013071090'],
    ['统一社会信用代码', '91410100MA44ABCD12'],
    ['文号', '郑依法办〔2020〕5号'],
    ['an amount', '罚款 13800000000.50 元'],
    ['a date and time', '2020-07-29 10:30:00'],
    ['a long count', '共 20200729001 件'],
    ['an id of a record that could be a mobile', '{"id":"01a1f138-1234-5678-b234-0123456789ab"}'],
    ['an id of a record that could be a telephone', '01a1ff6c-0371-7a81-9234-037167181234'],
    ['a case number', '（2020）豫01行初12345号'],
  ])('%s', (_what, text) => {
    expect(kindsIn(text)).toEqual([])
  })
})

test('a quote shows the words around, never the number itself', () => {
  const [found] = findPersonalData(`举报人王某电话13812345678，身份证${identityNumber}，请保密`)
  expect(found?.quote).toBe('举报人王某电话13×××××××78，身份证××××')
  expect(found?.value).toBe('13812345678')
})

test('no text makes it stumble, and no quote gives a number away', () => {
  const digits = fc.stringMatching(/^[\dXx \-（）0-9]{0,60}$/)
  fc.assert(
    fc.property(fc.array(fc.oneof(digits, fc.string({ unit: 'binary' }), fc.constant('13812345678'))), (parts) => {
      for (const { quote, value } of findPersonalData(parts.join('，'))) expect(quote).not.toContain(value)
    }),
    { numRuns: 300 },
  )
})
