import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemAlert } from './problem-alert.tsx'

/** One query's three states: loading, refused with 重试, and there. */
export function QueryView<Answer>(props: { query: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode }) {
  const { query, children } = props
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ProblemAlert problem={query.error} retry={() => void query.refetch()} />
  return <Skeleton active aria-label="正在读取" />
}
