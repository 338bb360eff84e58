import { describe, expect, test } from 'vitest'
import { excerptOf, markHits } from '../domain/index.ts'
import { lexemesFor, readSought } from './sought.ts'

/** Whether a text is found, and in which way; by the rules of `tsquery`, which the database applies in the same way. */
async function foundBy(typed: string, ...texts: string[]): Promise<string | undefined> {
  const lexemes = (await lexemesFor(texts)).split(' ').filter(Boolean)
  const holds = (lexeme: string) =>
    lexeme.endsWith(':*') ? lexemes.some((one) => one.startsWith(lexeme.slice(0, -3))) : lexemes.includes(lexeme)
  const { steps } = await readSought(typed)
  return steps.find(({ query }) =>
    query.includes('|')
      ? query.split(' | ').some((part) => part.slice(1, -1).split(' & ').every(holds))
      : query.split(' & ').every(holds),
  )?.by
}

describe('what a text is found by', () => {
  test.each([
    ['违法停车', '在禁停路段违法停放机动车，影响停车秩序'],
    ['许可证', '未取得食品经营许可证从事餐饮'],
    ['经营许可', '未取得食品经营许可证从事餐饮'],
    ['管理局', '演示甲区城市管理局'],
    ['城管 城市', '城管和城市'],
    ['占道经营', '占道经营，影响通行'],
    ['演示市', '演示市城市管理局'],
    ['未公示', '未按规定公示价格'],
    ['油烟 净化器', '油烟直排，没有装净化器'],
    ['我想知道占道经营要注意什么', '占道经营，影响通行'],
  ])('%s is found by its words', async (typed, text) => expect(await foundBy(typed, text)).toBe('words'))

  test.each([
    ['甲区', '演示甲区城市管理局'],
    ['珺璟路', '珺璟路与演示路交叉口'],
    ['王小明', '负责人王小明'],
    ['演示一路', '演示一路、演示二路'],
    ['酒', '无证卖酒'],
    ['店', '小饭店'],
  ])('a name that no dictionary knows is found by its characters: %s', async (typed, text) =>
    expect(await foundBy(typed, text)).toBe('words'),
  )

  test.each([
    ['2020', '2020年'],
    ['3000', '罚款3,000元'],
    ['３，０００', '罚款 3000 元'],
    ['12345', '请拨打１２３４５'],
    ['0.5', '不足0.5米'],
    ['h6210', '行业 H6210'],
    ['H62', '行业 H6210'],
    ['6210', '行业 H6210'],
    ['GB/T 4754', 'GB/T 4754—2017'],
    ['Ａ区', 'A区停车场'],
    ['第三十二条', '处罚法第32条'],
    ['第32条', '处罚法第三十二条'],
    ['第一百二十条', '第 120 条'],
    ['第二〇条', '第20条'],
  ])('numbers, codes and articles in any width and writing: %s', async (typed, text) =>
    expect(await foundBy(typed, text)).toBe('words'),
  )

  test.each([
    ['停车', '食品经营许可'],
    ['第32条', '第33条，共32项'],
    ['5', '罚款 5000 元'],
    ['道占', '占道，经营'],
  ])('%s is not in it', async (typed, text) => expect(await foundBy(typed, text)).toBeUndefined())

  test('a chance neighbourhood of characters is no word, yet found where nothing better is', async () => {
    expect(await foundBy('中国', '发展中，国家')).toBeUndefined()
    expect(await foundBy('展中', '发展中国家')).toBe('words')
    expect(await foundBy('法庭', '守法庭院')).toBe('characters')
    expect(await foundBy('演示市', '演示甲区，城市管理局')).toBe('any')
  })

  test('where not all words stand together, some of them will do', async () => {
    expect(await foundBy('火锅店 油烟', '油烟直排')).toBe('any')
  })

  test.each(['', '，。 %', '\u0000', '\u202e', "'", '\\', ':*&|!()<->'])('%j asks for nothing', async (typed) =>
    expect((await readSought(typed)).steps).toEqual([]),
  )

  test('the longest text that a form takes makes no more than a dozen terms', async () => {
    expect(
      (await readSought('油烟、净化、停车、经营、许可、食品、道路、招牌、噪声、施工、垃圾、分类、消防、通道')).terms,
    ).toHaveLength(12)
  })
})

describe('what is marked', () => {
  const shown = async (text: string, typed: string) =>
    markHits(text, (await readSought(typed)).terms)
      .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
      .join('')

  test('words, wherever they stand, in their own width and case', async () => {
    expect(await shown('违法停放，影响停车', '违法停车')).toBe('[违法]停放，影响[停车]')
    expect(await shown('行业 Ｈ６２１０，Ａ区', 'h62')).toBe('行业 [Ｈ６２１０]，Ａ区')
    expect(await shown('处罚法第三十二条，第33条', '第32条')).toBe('处罚法[第三十二条]，第33条')
    expect(await shown('罚款 3,000 元', '3000')).toBe('罚款 [3,000] 元')
  })

  test('neighbours that are both sought are one mark, and nothing else changes', async () => {
    expect(await shown('违法停车', '违法停车')).toBe('[违法停车]')
    expect(await shown('<b>停车</b>', '停车')).toBe('<b>[停车]</b>')
    expect(await shown('没有', '停车')).toBe('没有')
    expect(await shown('', '停车')).toBe('')
  })

  test('an excerpt shows the first hit with what surrounds it', async () => {
    const { terms } = await readSought('停车')
    const text = `${'前'.repeat(60)}停车${'后'.repeat(60)}`
    const excerpt = excerptOf(text, terms, 30).map(({ text: piece }) => piece)
    expect(excerpt.join('')).toBe(`…${'前'.repeat(12)}停车${'后'.repeat(16)}…`)
    expect(excerptOf('😀'.repeat(40), terms, 3).map(({ text: piece }) => piece)).toEqual(['😀😀😀…'])
  })
})
