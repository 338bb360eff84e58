import { Timeline as AntTimeline } from 'antd'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { momentText } from './dates.ts'

export interface TimelineEntry {
  readonly id: string
  readonly at: string
  /** What happened, one sentence. */
  readonly text: ReactNode
  readonly by?: string | null
  readonly note?: string | null
  readonly tone?: 'plain' | 'good' | 'bad'
}

const colours = { plain: 'gray', good: 'green', bad: 'red' } as const

/** What happened to a record: when, who, what. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <EmptyState title="还没有经过" />
  return (
    <AntTimeline
      items={entries.map((entry) => ({
        key: entry.id,
        color: colours[entry.tone ?? 'plain'],
        content: (
          <>
            <div>
              <time className="quiet" dateTime={entry.at}>
                {momentText(entry.at)}
              </time>
              {entry.by && <span> {entry.by}</span>}
            </div>
            <div>{entry.text}</div>
            {entry.note && <div className="quiet">{entry.note}</div>}
          </>
        ),
      }))}
    />
  )
}
