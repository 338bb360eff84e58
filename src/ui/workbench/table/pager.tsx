import { Button, Pagination } from 'antd'
import { lastNumberedPage, pageSizes, type ListState } from './list-state.ts'

interface PagerProps {
  readonly state: ListState
  readonly change: (part: Partial<ListState>) => void
  readonly total: number
  readonly totalIsExact: boolean
  readonly next: string | null
}

/** Numbered pages up to the hundredth, then onwards by cursor. */
export function Pager({ state, change, total, totalIsExact, next }: PagerProps) {
  const numbered = Math.min(total, lastNumberedPage * state.pageSize)
  const words = totalIsExact ? `共 ${total} 条` : `${total} 条以上`
  if (total === 0) return null
  const onwards = next !== null && (state.cursor !== undefined || state.page * state.pageSize >= numbered)
  return (
    <nav className="pager no-print" aria-label="翻页">
      <span className="quiet">{words}</span>
      {state.cursor ? (
        <Button onClick={() => change({ page: 1 })}>回到第 1 页</Button>
      ) : (
        <Pagination
          size="small"
          current={state.page}
          pageSize={state.pageSize}
          total={numbered}
          showSizeChanger={total > pageSizes[0]!}
          pageSizeOptions={pageSizes}
          onChange={(page, pageSize) => change(pageSize === state.pageSize ? { page } : { page: 1, pageSize })}
        />
      )}
      {onwards && <Button onClick={() => change({ cursor: next })}>继续往后</Button>}
    </nav>
  )
}
