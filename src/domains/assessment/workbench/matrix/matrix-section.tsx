import { Input, Select, Switch } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, EmptyState, useNarrow } from '#ui/workbench/index.ts'
import { gradeLetters, type Grade } from '#domains/programmes/contract/index.ts'
import type { Matrix, MatrixUnit } from '../../contract/index.ts'
import { useAddress } from '../programme-choice.tsx'
import { GroundsDrawer } from './grounds-drawer.tsx'
import { MatrixCards } from './matrix-cards.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { sortUnits, unitsWith, type MatrixOrder } from './order-units.ts'

const kindTexts: Record<string, string> = { county: '县（市、区）', developmentZone: '开发区', department: '部门' }
const gradeOptions = [
  ...Object.entries(gradeLetters).map(([value, label]) => ({ value, label: `有“${label}”` })),
  { value: 'open', label: '有“待定”' },
]

/** The matrix with its filters; a cell opens its grounds. */
export function MatrixSection({ matrix }: { matrix: Matrix }) {
  const narrow = useNarrow()
  const [address, change] = useAddress()
  const [order, setOrder] = useState<MatrixOrder>({ by: 'place', descending: false })
  const [compares, setCompares] = useState(false)
  const { rowId, unitId, q, kind, grade } = address
  const shown = sortUnits(
    unitsWith(matrix.units, { words: q, kind, grade: grade as Grade | 'open' | undefined }),
    order,
  )
  const kinds = [...new Set(matrix.units.map((unit) => unit.kind))]
  const open = (unit: MatrixUnit, row: string) => change({ unitId: unit.organisationId, rowId: row })
  const view = { matrix, units: shown, compares, open }
  if (matrix.units.length === 0) return <EmptyState title="没有可查看的单位" next="本单位不在这个方案的受文单位之列" />
  return (
    <>
      <div className="filter-bar matrix-filters no-print" role="search">
        {matrix.units.length > 1 && (
          <>
            <Input
              className="filter-words"
              allowClear
              aria-label="单位名称"
              placeholder="单位名称"
              value={q ?? ''}
              onChange={(event) => change({ q: event.target.value || undefined })}
            />
            <Select
              className="filter-field"
              allowClear
              aria-label="单位类别"
              placeholder="单位类别"
              value={kind ?? null}
              options={kinds.map((value) => ({ value, label: kindTexts[value] ?? value }))}
              onChange={(value: string | null | undefined) => change({ kind: value ?? undefined })}
            />
            <Select
              className="filter-field"
              allowClear
              aria-label="等次"
              placeholder="等次"
              value={grade ?? null}
              options={gradeOptions}
              onChange={(value: string | null | undefined) => change({ grade: value ?? undefined })}
            />
          </>
        )}
        <DayInput
          label="截至某日的结果"
          value={matrix.asOf ?? undefined}
          onChange={(day) => change({ asOf: day && day < businessToday() ? day : undefined })}
        />
        {matrix.precedingYear !== null && (
          <label className="row">
            <Switch checked={compares} onChange={setCompares} aria-label="与上年比较" />与 {matrix.precedingYear} 年比较
          </label>
        )}
      </div>
      {matrix.asOf && <p className="quiet">显示 {matrix.asOf} 当日终了时的等次。</p>}
      {shown.length === 0 ? (
        <EmptyState title="没有符合条件的单位" next="请放宽或清除条件再试" />
      ) : narrow ? (
        <MatrixCards {...view} />
      ) : (
        <MatrixTable {...view} order={order} setOrder={setOrder} />
      )}
      {matrix.noTotalBecause && <p className="quiet">{matrix.noTotalBecause}</p>}
      {rowId && unitId && (
        <GroundsDrawer
          rowId={rowId}
          organisationId={unitId}
          asOf={matrix.asOf}
          close={() => change({ rowId: undefined, unitId: undefined })}
        />
      )}
    </>
  )
}
