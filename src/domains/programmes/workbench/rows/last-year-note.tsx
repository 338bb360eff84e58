import { useQuery } from '@tanstack/react-query'
import { queryFor } from '#ui/workbench/index.ts'
import { lastYearReturns, type Programme, type RowReturns } from '../../contract/index.ts'

/** What was returned most last year, by row; empty while it loads or where there was no such year. */
export function useLastYearReturns(programme: Programme): ReadonlyMap<string, RowReturns> {
  const { data } = useQuery({
    ...queryFor(lastYearReturns, { params: { programmeId: programme.id } }),
    enabled: programme.actions.includes('compose'),
  })
  return new Map(data?.rows.map((row) => [row.rowId, row]))
}

/** 去年退回最多的原因, so that the new row asks more clearly. */
export function LastYearNote({ returns }: { returns: RowReturns }) {
  return (
    <aside className="stack">
      <strong>
        去年“{returns.previousCode}”报送 {returns.submissions} 次，退回 {returns.returned} 次，退回最多的原因：
      </strong>
      <ol>
        {returns.reasons.map(({ reason, times, byOffice }) => (
          <li key={reason}>
            {reason}（{times} 次{byOffice && '，含退回补正'}）
          </li>
        ))}
      </ol>
    </aside>
  )
}
