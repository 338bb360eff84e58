import { describe, expect, it } from 'vitest'
import { findGaps, formatDocumentNumber, nextBlock, nextSequence, parseDocumentNumber } from './document-numbers.ts'

describe('发文字号', () => {
  it.each([
    ['郑商〔2017〕151号', '郑商', 2017, 151],
    ['惠政办〔2015〕13号', '惠政办', 2015, 13],
    ['郑依法行政领办〔2016〕65号', '郑依法行政领办', 2016, 65],
    ['厅字〔2019〕28号', '厅字', 2019, 28],
    ['国办发[2019]9号', '国办发', 2019, 9],
    ['豫政办（２０１５）第０３８号', '豫政办', 2015, 38],
    [' 郑法政办 【2020】 5 号', '郑法政办', 2020, 5],
  ])('%s', (text, prefix, year, sequence) => {
    expect(parseDocumentNumber(text)).toEqual({ prefix, year, sequence })
  })

  it.each(['', '〔2020〕5号', '郑商〔20〕5号', '郑商2020-5', '郑商〔2020〕0号', '关于郑商〔2020〕5号的通知'])(
    '%s 不是发文字号',
    (text) => {
      expect(parseDocumentNumber(text)).toBeUndefined()
    },
  )

  it('写出时用六角括号，不编虚位，不加“第”', () => {
    const number = { prefix: '郑司服指', year: 2020, sequence: 5 }
    expect(formatDocumentNumber(number)).toBe('郑司服指〔2020〕5号')
    expect(parseDocumentNumber(formatDocumentNumber(number))).toEqual(number)
  })
})

describe('编号序列', () => {
  it('从1起，作废的号不再用', () => {
    expect(nextSequence({ taken: [], blocks: [] })).toBe(1)
    expect(nextSequence({ taken: [1, 2, 3], blocks: [] })).toBe(4)
  })

  it('借出的号段之后接着编', () => {
    const series = { taken: [1, 2], blocks: [{ first: 3, last: 12 }] }
    expect(nextSequence(series)).toBe(13)
    expect(nextBlock(series, 5)).toEqual({ first: 13, last: 17 })
  })

  it('查出断号，借出未用的不算', () => {
    expect(findGaps({ taken: [1, 4, 14], blocks: [{ first: 5, last: 12 }] })).toEqual([2, 3, 13])
    expect(findGaps({ taken: [], blocks: [] })).toEqual([])
  })
})
