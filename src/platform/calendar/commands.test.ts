import { describe, expect, test } from 'vitest'
import { UnusableInput, parseArguments } from '#base/command-line/index.ts'
import { deadlineCommand } from './commands.ts'

const run = (...words: string[]) => deadlineCommand.run(parseArguments(words))

describe('the command deadline', () => {
  test('answers with the dates', () => {
    expect(run('6月底之前', '--year', '2020', '--json')).toEqual({
      dates: [{ kind: 'endOfMonth', from: null, due: '2020-06-30', quote: '6月底之前' }],
    })
  })
  test('takes a phrase that the shell cut at its blanks', () => {
    expect(run('7', '月', '29', '日', '前', '--year=2020')).toEqual({
      dates: [{ kind: 'onOrBeforeDate', from: null, due: '2020-07-29', quote: '7 月 29 日 前' }],
    })
  })
  test('takes an empty cell', () => {
    expect(run('', '--year', '2020')).toEqual({ dates: [{ kind: 'blank', from: null, due: null, quote: '' }] })
  })
  test.each(['abc', '20', '２０２０', '2020.5', '0', '-2020', '99999', '2020年'])('refuses the year %s', (year) => {
    expect(() => run('6月底', '--year', year)).toThrow(UnusableInput)
  })
  test('refuses to guess the year or the phrase', () => {
    expect(() => run('6月底')).toThrow('缺少选项 --year')
    expect(() => run('--year', '2020')).toThrow('没有写期限文字')
  })
  test('prints one line for every date', async () => {
    expect(deadlineCommand.table(await run('9月上旬；12月25日前；及时报送', '--year', '2020'))).toBe(
      '旬　2020-09-01 至 2020-09-10　原文“9月上旬”\n截止日期　截止 2020-12-25　原文“12月25日前”\n及时报送　没有确定日期　原文“及时报送”',
    )
  })
})
