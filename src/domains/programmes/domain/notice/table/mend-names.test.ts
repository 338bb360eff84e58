import { describe, expect, it } from 'vitest'
import { drawnTable } from '../../../fixtures/drawn-table.ts'
import { readNotice } from '../index.ts'

const head = ['一级指标', '二级指标', '需上传资料', '完成期限', '工作要求']
const read = (...rows: string[][]) => readNotice(drawnTable(head, ...rows), { year: 2020 }).rows
const names = (...rows: string[][]) => read(...rows).map((row) => [row.level1, row.level2])

describe('names that a page break parts from their lines', () => {
  it('printed on the second page only belong to the empty cell above the break too', () => {
    expect(
      names(
        ['风险防控', '改进', '报告', '7月底', '要求'],
        ['', '能力', '报道', '8月底', '要求'],
        ['>', '提升水平', '培训', '名单', '9月底', '要求'],
        ['^', '复工', '案例', '11月底', '要求'],
      ),
    ).toEqual([
      ['风险防控', '改进'],
      ['提升水平', '能力'],
      ['提升水平', '培训'],
      ['提升水平', '复工'],
    ])
  })

  it('of which the rest of the cell is empty on the second page go on there', () => {
    expect(
      names(
        ['风险防控', '改进', '报告', '7月底', '要求'],
        ['>', '', '', '图片', '8月底', '要求'],
        ['^', '^', '资料', '8月25日前', '要求'],
        ['>', '提升水平', '培训', '名单', '9月底', '要求'],
      ),
    ).toEqual([
      ['风险防控', '改进'],
      ['风险防控', '改进'],
      ['风险防控', '改进'],
      ['提升水平', '培训'],
    ])
  })

  it('cut in two are joined for the lines on both pages, and the cut line is one row', () => {
    const rows = read(
      ['落实法律', '改进', '汇总表', '7月底', '根据要求进行整改，'],
      ['>', '风险防控', '', '', '', '充分征求意见'],
      ['^', '提升', '图片', '8月底', '公布'],
    )
    expect(rows.map((row) => [row.level1, row.level2, row.requirement])).toEqual([
      ['落实法律风险防控', '改进', '根据要求进行整改，充分征求意见'],
      ['落实法律风险防控', '提升', '公布'],
    ])
  })

  it('stay as they are where a new outer name comes with a new inner one', () => {
    expect(names(['甲', '一', '材料', '7月底', '要求'], ['>', '乙', '二', '材料', '8月底', '要求'])).toEqual([
      ['甲', '一'],
      ['乙', '二'],
    ])
  })
})
