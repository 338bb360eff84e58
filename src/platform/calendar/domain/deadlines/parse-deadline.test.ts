import { describe, expect, test } from 'vitest'
import { parseDeadline } from './parse-deadline.ts'

/** `kind from..due` of every entry, for a year. */
function read(text: string, year = 2020): string[] {
  return parseDeadline(text, { year }).map(({ kind, from, due }) =>
    [kind, ...(due ? [`${from ?? ''}..${due}`] : [])].join(' '),
  )
}

/** Phrases written one after another. */
const phrases = (text: string): string[] => text.split('|').map((phrase) => phrase.trim())

const months = (part: string, ...numbers: number[]) =>
  numbers.map((month) => part.replace('MM', String(month).padStart(2, '0')))

describe('the deadlines of the official tables', () => {
  test.each([
    ['5月底之前', 'endOfMonth ..2020-05-31'],
    ['6 月底', 'endOfMonth ..2020-06-30'],
    ['9月上旬', 'tenDayPeriod 2020-09-01..2020-09-10'],
    ['7 月中旬', 'tenDayPeriod 2020-07-11..2020-07-20'],
    ['2月下旬', 'tenDayPeriod 2020-02-21..2020-02-29'],
    ['7 月 29 日前', 'onOrBeforeDate ..2020-07-29'],
    ['12 月 20 \n日前', 'onOrBeforeDate ..2020-12-20'],
    ['第四季度', 'quarter 2020-10-01..2020-12-31'],
    ['灵活安排时间', 'flexible'],
    ['根据工作安排', 'asScheduled'],
    ['根据考核时间', 'atAssessment'],
    ['及时报送', 'prompt'],
    ['', 'blank'],
    [' 　\n', 'blank'],
  ])('%j', (text, expected) => expect(read(text)).toEqual([expected]))

  test('several in one cell', () => {
    expect(read('1.9月25日前 2.12月25日前')).toEqual(['onOrBeforeDate ..2020-09-25', 'onOrBeforeDate ..2020-12-25'])
    expect(read('6 月中旬 8 月底 10 月底', 2017)).toEqual([
      'tenDayPeriod 2017-06-11..2017-06-20',
      'endOfMonth ..2017-08-31',
      'endOfMonth ..2017-10-31',
    ])
  })
})

describe('one date in many hands', () => {
  test.each(
    phrases(`
    12月25日前 | １２月２５日前 | 十二月二十五日前 | 十二月廿五日前 | 12 月 25 日 之 前 | 1 2 月 2 5 日前 | 12月25号以前 | 12月25日止
    | 2020年12月25日前 | 二〇二〇年十二月二十五日前 | 二零二零年12月25日前 | 当年12月25日前 | 20年12月25日前 | 每年12月25日前 | 2020-12-25
    | 2020.12.25前 | 2020/12/25前 | 20201225 | 12.25前 | 12/25前 | 12月25前 | 12⽉25⽇前 | 12月25日（星期五）前
    | 12月25日24时前 | 12月25日17:30前 | 12月25日下班前 | 12月25日（含）前 | 最迟12月25日 | 完成时限：12月25日 | 1.12月25日前
    | （1）12月25日前 | ①12月25日前 | 一是12月25日前 | 于12月25日前及时报送 | 12月25日前。逾期不予受理。 | 第四季度12月25日前 | 12月25日前（以邮戳为准）
    | 附件1、12月25日前 | 12月25日前报送第四季度总结 | 12月25日前完成2次 | 1次 12月25日前
  `),
  )('%s', (text) => expect(read(text)).toEqual(['onOrBeforeDate ..2020-12-25']))

  test.each(
    phrases(`
    5月底 | 五月底 | 5月末 | 5月份底 | 5月底以前 | 5月月底 | 5月最后一天 | ５ 月 底 | ㋄底 | 2020.5月底 | 今年5月底前 | 力争5月底前
  `),
  )('%s', (text) => expect(read(text)).toEqual(['endOfMonth ..2020-05-31']))
})

describe('periods', () => {
  test.each([
    ['9月', 'endOfMonth 2020-09-01..2020-09-30'],
    ['9月份内', 'endOfMonth 2020-09-01..2020-09-30'],
    ['9月中下旬', 'tenDayPeriod 2020-09-11..2020-09-30'],
    ['9月中旬前', 'tenDayPeriod ..2020-09-20'],
    ['9月上旬底', 'tenDayPeriod ..2020-09-10'],
    ['9月上半月', 'onOrBeforeDate 2020-09-01..2020-09-15'],
    ['7月1日至7月15日', 'onOrBeforeDate 2020-07-01..2020-07-15'],
    ['7月1日—15日', 'onOrBeforeDate 2020-07-01..2020-07-15'],
    ['9月1日起，9月30日止', 'onOrBeforeDate 2020-09-01..2020-09-30'],
    ['7-9月', 'endOfMonth 2020-07-01..2020-09-30'],
    ['7月下旬至8月上旬', 'tenDayPeriod 2020-07-21..2020-08-10'],
    ['7至9月15日', 'onOrBeforeDate 2020-07-01..2020-09-15'],
    ['12月1日至次年1月15日', 'onOrBeforeDate 2020-12-01..2021-01-15'],
    ['第一至四季度', 'quarter 2020-01-01..2020-12-31'],
    ['前三季度', 'quarter 2020-01-01..2020-09-30'],
    ['一季度末', 'quarter ..2020-03-31'],
    ['4季度内', 'quarter 2020-10-01..2020-12-31'],
    ['第四季度末月25日前', 'onOrBeforeDate ..2020-12-25'],
    ['上半年', 'endOfMonth 2020-01-01..2020-06-30'],
    ['下半年', 'endOfMonth 2020-07-01..2020-12-31'],
    ['年底前', 'endOfMonth ..2020-12-31'],
    ['2019年末', 'endOfMonth ..2019-12-31'],
    ['19年底前', 'endOfMonth ..2019-12-31'],
    ['一季度末20日前', 'onOrBeforeDate ..2020-03-20'],
    ['次年1月底前', 'endOfMonth ..2021-01-31'],
    ['年内', 'endOfMonth 2020-01-01..2020-12-31'],
    ['上半年（6月底前）', 'endOfMonth ..2020-06-30'],
    ['即日起至9月底', 'endOfMonth ..2020-09-30'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('what recurs gives every date', () => {
  test.each([
    ['每季度末月25日前', months('onOrBeforeDate ..2020-MM-25', 3, 6, 9, 12)],
    ['每季度最后一个月25日前', months('onOrBeforeDate ..2020-MM-25', 3, 6, 9, 12)],
    ['每季度末25日前', months('onOrBeforeDate ..2020-MM-25', 3, 6, 9, 12)],
    ['每季首月10日前', months('onOrBeforeDate ..2020-MM-10', 1, 4, 7, 10)],
    ['每月5日前', months('onOrBeforeDate ..2020-MM-05', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)],
    ['下半年每月5日前', months('onOrBeforeDate ..2020-MM-05', 7, 8, 9, 10, 11, 12)],
    ['从10月起，每月5日前', months('onOrBeforeDate ..2020-MM-05', 10, 11, 12)],
    ['3月至5月每月25日前', months('onOrBeforeDate ..2020-MM-25', 3, 4, 5)],
    ['每半年末月20日前', months('onOrBeforeDate ..2020-MM-20', 6, 12)],
    ['3、6、9、12月25日前', months('onOrBeforeDate ..2020-MM-25', 3, 6, 9, 12)],
    ['3月、6月、9月、12月25日前', months('onOrBeforeDate ..2020-MM-25', 3, 6, 9, 12)],
    ['1、4、7、10月10日前', months('onOrBeforeDate ..2020-MM-10', 1, 4, 7, 10)],
    ['每年6月、12月15日前', months('onOrBeforeDate ..2020-MM-15', 6, 12)],
    ['每季度末', ['quarter ..2020-03-31', 'quarter ..2020-06-30', 'quarter ..2020-09-30', 'quarter ..2020-12-31']],
    ['每半年', ['endOfMonth 2020-01-01..2020-06-30', 'endOfMonth 2020-07-01..2020-12-31']],
    ['上、下半年各一次', ['endOfMonth 2020-01-01..2020-06-30', 'endOfMonth 2020-07-01..2020-12-31']],
    ['2021年每半年末', ['endOfMonth ..2021-06-30', 'endOfMonth ..2021-12-31']],
    ['每年', ['endOfMonth 2020-01-01..2020-12-31']],
    ['10-11月每月底前', ['endOfMonth ..2020-10-31', 'endOfMonth ..2020-11-30']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test('into the next year where the month after the period is meant', () => {
    expect(read('每季度结束后次月10日前').at(-1)).toBe('onOrBeforeDate ..2021-01-10')
  })
  test('and leaves open the months that lack the day', () => {
    const dates = read('每月30日前')
    expect(dates).toHaveLength(12)
    expect(dates.filter((date) => date === 'unreadable')).toHaveLength(1)
  })
})

describe('lists', () => {
  const both = ['onOrBeforeDate ..2020-09-25', 'onOrBeforeDate ..2020-12-25']
  test.each([
    '1.9月25日前2.12月25日前',
    '１．９月２５日前；２．１２月２５日前',
    '1、9月25日前 2、12月25日前',
    '1）9月25日前 2）12月25日前',
    '（一）9月25日前（二）12月25日前',
    '①9月25日前②12月25日前',
    '⑴9月25日前⑵12月25日前',
    '⒈9月25日前⒉12月25日前',
    '一是9月25日前；二是12月25日前',
    '第一次9月25日前，第二次12月25日前',
    '9月25日前、12月25日前',
    '9月25日、12月25日前',
    '9、12月25日前',
    '9月25日前\n12月25日前',
    '9月25日前12月25日前',
    '9月25日前/12月25日前',
    '9月25日和12月25日前',
    '9月25日前报名单，12月25日前报总结',
    '• 9月25日前 • 12月25日前',
  ])('%j', (text) => expect(read(text)).toEqual(both))

  test('an item without a readable time stays an item', () => {
    expect(read('1.9月31日前 2.12月25日前')).toEqual(['unreadable', 'onOrBeforeDate ..2020-12-25'])
    expect(read('1.5月底前 2.根据工作安排 3.及时报送 4.会前')).toEqual([
      'endOfMonth ..2020-05-31',
      'asScheduled',
      'prompt',
      'unreadable',
    ])
  })
  test('a date takes what it leaves out from its neighbours', () => {
    expect(read('9月5日前报名单、15日前报材料')).toEqual(['onOrBeforeDate ..2020-09-05', 'onOrBeforeDate ..2020-09-15'])
    expect(read('2020年12月底前、2021年1月底前、3月底前')).toEqual([
      'endOfMonth ..2020-12-31',
      'endOfMonth ..2021-01-31',
      'endOfMonth ..2021-03-31',
    ])
    expect(read('一、三季度')).toEqual(['quarter 2020-01-01..2020-03-31', 'quarter 2020-07-01..2020-09-30'])
  })
})

describe('ways to set a time without a date', () => {
  test.each([
    ['按工作安排', 'asScheduled'],
    ['按照市局统一安排', 'asScheduled'],
    ['按时间节点', 'asScheduled'],
    ['另行通知', 'asScheduled'],
    ['根据 工作 安排', 'asScheduled'],
    ['按年度工作计划', 'asScheduled'],
    ['以考核时间为准', 'atAssessment'],
    ['年底考核时', 'atAssessment'],
    ['根据2020年度考核安排', 'atAssessment'],
    ['结合实际灵活安排', 'flexible'],
    ['自行安排时间', 'flexible'],
    ['及时', 'prompt'],
    ['及时上报', 'prompt'],
    ['接通知后及时报送', 'prompt'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  test('beside a date they stand on their own', () => {
    expect(read('8月底 根据工作安排')).toEqual(['endOfMonth ..2020-08-31', 'asScheduled'])
    expect(read('根据工作安排 及时报送')).toEqual(['asScheduled', 'prompt'])
    expect(read('12月底前及时报送')).toEqual(['endOfMonth ..2020-12-31'])
  })
})

describe('what no calendar decides is one unreadable entry', () => {
  test.each(
    phrases(`
    13月底 | 十三月底 | 0月 | 四十四廿月底 | 0202年每半年 | 9999年第四季度 | 2月30日前 | ２月３０日前 | 二月卅日前 | 9月31日前 | 4月三十一日前 | 32日前 | 廿五日前 | 第五季度 | 2020.13.01
    | 20200231 | 9月31日至10月5日 | 12月至1月 | 9月前 | 第四季度前 | 9月初 | 9月中 | 年初 | 月底前 | 季度末月25日前 | 9月底左右 | 约9月底
    | 9月25日前后 | 9月底或10月底 | 9月25日后 | 9月25日起 | 9月25日前3天 | 上半年12月底前 | 本月底前 | 次月5日前 | 收到通知后3日内
    | 印发之日起10个工作日内 | 会议结束后一周内 | 每周五前 | 每两个月 | 双月25日前 | 每季度25日前 | 每季度最后一周 | 每月第三个工作日前 | 一季度一次 | 半年一次
    | 春节前 | 农历腊月前 | 长期坚持 | 持续推进 | 随时报送 | 尽快报送 | 立即 | 按时报送 | 不及时 | 同上 | 待定 | / | — | 1、9月25日前 | 六七月份
    | 12月25日（不含）前
  `),
  )('%s', (text) => {
    expect(parseDeadline(text, { year: 2020 })).toEqual([{ kind: 'unreadable', from: null, due: null, quote: text }])
  })
  test('29 February outside leap years', () => {
    expect(read('2月29日前', 2021)).toEqual(['unreadable'])
    expect(read('2月29日前', 2020)).toEqual(['onOrBeforeDate ..2020-02-29'])
    expect(read('2月底', 2021)).toEqual(['endOfMonth ..2021-02-28'])
  })
})

describe('quotes', () => {
  test.each([
    ['1. 9 月 25 日 前　2. 12 月 25 日 前', ['9 月 25 日 前', '12 月 25 日 前']],
    ['请于７月２９日前报送', ['７月２９日前']],
    ['3、6月25日前', ['3、6月25日前', '3、6月25日前']],
    ['8月底、10月底', ['8月底', '10月底']],
    ['（根据工作安排）', ['（根据工作安排）']],
    ['上半年（6月底前）', ['上半年（6月底前）']],
  ])('%s', (text, quotes) => {
    expect(parseDeadline(text, { year: 2020 }).map(({ quote }) => quote)).toEqual(quotes)
  })
})
