import { describe, expect, it } from 'vitest'
import { paragraphsOf, tableOf, wordsOf } from '../testing/index.ts'
import { readText } from './read-text.ts'

const read = (text: string) => ({ blocks: readText(text, '通知.txt') })

describe('tables with tab stops', () => {
  it('keeps empty cells, and fills rows that end early', () => {
    const table = tableOf(read('序号\t项目\t材料\t时间\n一\t方案\t1. 方案\t5月底\n\t\t2. 文书\n'))
    expect(wordsOf(table)).toEqual([
      ['序号', '项目', '材料', '时间'],
      ['一', '方案', '1.方案', '5月底'],
      ['', '', '2.文书', ''],
    ])
    expect(table.mergesKnown).toBe(false)
  })

  it('marks the row after an empty line, a page number or a form feed as the first of a page', () => {
    const table = tableOf(read('序号\t事项\t时间\n1\t甲\t5月\n\n— 3 —\n\n2\t乙\t6月\n\f3\t丙\t7月\n4\t丁\t8月'))
    expect(table.rows.map((row) => row.startsPage)).toEqual([false, false, true, true, false])
  })

  it('reads a cell in quotation marks over several lines', () => {
    const table = tableOf(read('序号\t材料\t时间\n四\t"方案；\n标兵材料"\t"6月中旬\n8月底"\n五\t其他\t9月'))
    expect(table.rows[1]!.cells[1]!.paragraphs.map(({ text }) => text)).toEqual(['方案；', '标兵材料'])
    expect(wordsOf(table)[1]).toEqual(['四', '方案；标兵材料', '6月中旬8月底'])
    expect(wordsOf(table)).toHaveLength(3)
  })

  it('keeps Chinese quotation marks and a lonely straight one as they are', () => {
    const table = tableOf(read('序号\t材料\t时间\n一\t“互联网+行政执法”举措\t5月\n二\t"一单\t6月'))
    expect(wordsOf(table)[1]![1]).toBe('“互联网+行政执法”举措')
    expect(wordsOf(table)[2]![1]).toBe('"一单')
  })

  it('mends a row that a line break inside a cell has cut', () => {
    const table = tableOf(read('序号\t项目\t材料\t时间\n一\t方案\t1. 方案\n2. 文书\t5月底\n二\t调解\t名单\t6月底'))
    expect(wordsOf(table)).toEqual([
      ['序号', '项目', '材料', '时间'],
      ['一', '方案', '1.方案2.文书', '5月底'],
      ['二', '调解', '名单', '6月底'],
    ])
  })

  it('goes on behind a running title or the mark of a scanner, but not behind the title of another table', () => {
    const noisy = read('序号\t事项\t时间\n1\t甲\t5月\n某局文件\n\t乙\t6月\n扫描全能王 创建\n3\t丙\t7月')
    expect(wordsOf(tableOf(noisy))).toHaveLength(4)
    expect(paragraphsOf(noisy)).toEqual(['某局文件', '扫描全能王 创建'])
    const two = read('序号\t事项\t时间\n1\t甲\t5月\n附件2\n任务表\n序号\t事项\t时间\n1\t乙\t6月')
    expect(two.blocks.filter((block) => block.kind === 'table')).toHaveLength(2)
  })

  it('does not take the paragraph below for a cell', () => {
    const document = read('序号\t项目\t时间\n一\t方案\n说明：由办公室解释。')
    expect(wordsOf(tableOf(document))).toHaveLength(2)
    expect(paragraphsOf(document)).toEqual(['说明：由办公室解释。'])
  })

  it('takes tabs that only indent for no table', () => {
    expect(paragraphsOf(read('\t为深入推进依法行政，制定本方案。\n\t一、指导思想'))).toHaveLength(2)
  })
})

describe('drawn and spaced tables', () => {
  it('reads a Markdown table with line breaks in a cell', () => {
    const table = tableOf(
      read('| 序号 | 材料 | 时间 |\n|---|:--:|---|\n| 一 | 方案<br>名单 | 5月底 |\n| 二 | a \\| b | 6月 |'),
    )
    expect(wordsOf(table)).toEqual([
      ['序号', '材料', '时间'],
      ['一', '方案名单', '5月底'],
      ['二', 'a|b', '6月'],
    ])
  })

  it('reads a table drawn with lines, whose rows take several lines of text', () => {
    const drawn = [
      '┌──┬────┬──┐',
      '│序号│材料    │时间│',
      '├──┼────┼──┤',
      '│一│推进服务型│5月│',
      '│  │执法方案  │底  │',
      '├──┼────┼──┤',
      '│二│名单      │6月│',
      '└──┴────┴──┘',
    ]
    expect(wordsOf(tableOf(read(drawn.join('\n'))))).toEqual([
      ['序号', '材料', '时间'],
      ['一', '推进服务型执法方案', '5月底'],
      ['二', '名单', '6月'],
    ])
  })

  it('reads columns kept apart by blanks, with empty cells', () => {
    const text = [
      '序号    事项        材料          时间',
      '一      制定方案    方案          3月底',
      '                    名单          4月底',
      '二      督查        报告          10月',
    ]
    expect(wordsOf(tableOf(read(text.join('\n'))))).toEqual([
      ['序号', '事项', '材料', '时间'],
      ['一', '制定方案', '方案', '3月底'],
      ['', '', '名单', '4月底'],
      ['二', '督查', '报告', '10月'],
    ])
  })
})

describe('paragraphs', () => {
  it('leaves out the marks of headings, bold lines, rules and page numbers', () => {
    expect(
      paragraphsOf(read('# 商务局文件\n\n---\n\n**2017 年工作表**\n\n- 附件：1. 制度\n\n第 2 页 共 5 页\n')),
    ).toEqual(['商务局文件', '2017 年工作表', '附件：1. 制度'])
  })

  it('tells the line of each', () => {
    const [first, second] = read('甲\n\n乙').blocks
    expect(first?.place).toEqual({ file: '通知.txt', page: null, line: 1, sheet: null })
    expect(second?.place.line).toBe(3)
  })
})
