import { Empty } from 'antd'
import type { ReactNode } from 'react'

/** Nothing here: says so kindly, why, and what comes next. */
export function EmptyState({ title, next, action }: { title: string; next?: ReactNode; action?: ReactNode }) {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <strong>{title}</strong>
          {next && <div className="quiet">{next}</div>}
        </>
      }
    >
      {action}
    </Empty>
  )
}
