import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { gradeLetters } from '#domains/programmes/contract/index.ts'
import { queryFor } from '#ui/workbench/index.ts'
import { showMatrix, type ResultSummary } from '../../contract/index.ts'
import { openPointTexts } from '../texts.ts'

const grades = Object.entries(gradeLetters).map(([value, label]) => ({ value, label }))

/** What the meeting may decide: rows of the chosen units that are still 待定. Left empty, they stay so. */
export function OpenCells({ results }: { results: readonly ResultSummary[] }) {
  const programmeId = results[0]?.programmeId ?? ''
  const matrix = useQuery(queryFor(showMatrix, { params: { programmeId } }))
  const open = results.flatMap((result) => {
    const unit = matrix.data?.units.find((one) => one.resultId === result.id)
    return (unit?.cells ?? [])
      .filter((cell) => cell.grade === null)
      .map((cell) => ({ result, cell, row: matrix.data!.rows.find((row) => row.id === cell.rowId) }))
  })
  if (open.length === 0) return null
  return (
    <details className="criterion">
      <summary>还有 {open.length} 项待定，可在会上决定（不填的仍为待定）</summary>
      {open.map(({ result, cell, row }) => {
        const key = `${result.id} ${cell.rowId}`
        const name = `${result.organisationName} ${row?.code ?? ''}`
        return (
          <div key={key} className="row">
            <span title={row?.name}>{name}</span>
            <span className="quiet">{cell.undecided && openPointTexts[cell.undecided]}</span>
            <Form.Item name={['decided', key, 'grade']} noStyle>
              <Select aria-label={`${name}的等次`} placeholder="等次" allowClear options={grades} />
            </Form.Item>
            <Form.Item name={['decided', key, 'reason']} noStyle>
              <Input aria-label={`${name}的理由`} placeholder="理由" className="filter-words" maxLength={1000} />
            </Form.Item>
          </div>
        )
      })}
    </details>
  )
}

interface Decided {
  readonly grade?: string | null
  readonly reason?: string
}

/** What was filled in, as the endpoint takes it. */
export function decisionsOf(decided: unknown) {
  return Object.entries((decided ?? {}) as Record<string, Decided | undefined>).flatMap(([key, one]) => {
    const [resultId, rowId] = key.split(' ')
    return one?.grade ? [{ resultId, rowId, grade: one.grade, reason: one.reason ?? '' }] : []
  })
}
