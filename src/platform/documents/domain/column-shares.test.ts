import { expect, it } from 'vitest'
import { Table } from '../contract/table.ts'
import { columnShares } from './column-shares.ts'

const table = (columns: object[], rows: unknown[][]) => Table.parse({ kind: 'table', columns, rows })
const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0)

it('写明的宽度照用', () => {
  const shares = columnShares(
    table(
      [
        { title: '甲', width: 1 },
        { title: '乙', width: 3 },
      ],
      [['一', '二']],
    ),
    36,
  )
  expect(shares).toEqual([0.25, 0.75])
})

it('序号窄、正文宽，合计为一', () => {
  const rows = [['1', '开展行政指导案例评选并按要求报送佐证材料', '2020-07-29']]
  const shares = columnShares(table([{ title: '序号' }, { title: '任务' }, { title: '时限' }], rows), 36)
  expect(sum(shares)).toBeCloseTo(1)
  expect(shares[0]).toBeLessThan(shares[2]!)
  expect(shares[2]).toBeLessThan(shares[1]!)
})

it('再挤也放得下日期，很长的摘要不独占全表', () => {
  const digest = 'a'.repeat(64)
  const rows = [[digest, '2020-07-29', '很长的说明'.repeat(40)]]
  const shares = columnShares(table([{ title: '摘要' }, { title: '时限' }, { title: '说明' }], rows), 36)
  expect(shares[1]! * 36).toBeGreaterThan(10 * 0.55)
  expect(shares[0]).toBeLessThan(0.6)
})

it('有合并单元格、没有数据行也能分配', () => {
  expect(
    sum(columnShares(table([{ title: '甲' }, { title: '乙' }], [[{ content: '合计', columnSpan: 2 }]]), 36)),
  ).toBeCloseTo(1)
  expect(sum(columnShares(table([{ title: '' }], []), 36))).toBeCloseTo(1)
})

it('只写明一部分宽度时，其余按内容', () => {
  const shares = columnShares(
    table([{ title: '甲', width: 1 }, { title: '乙' }, { title: '丙' }], [['一', '二', '三']]),
    36,
  )
  expect(sum(shares)).toBeCloseTo(1)
  for (const share of shares) expect(share).toBeGreaterThan(0)
})
