import type { ReactNode } from 'react'
import type { LeaderItem } from '../../contract/index.ts'
import { ListLink } from './list-link.tsx'

const mostShown = 6

interface LeaderItemsProps {
  readonly items: readonly LeaderItem[]
  readonly empty: string
  /** A button for one item, such as 批示. */
  readonly action?: (item: LeaderItem) => ReactNode
  /** Where all of them stand. */
  readonly more: string
}

/** The first few of a section; the others are one step away. */
export function LeaderItems({ items, empty, action, more }: LeaderItemsProps) {
  if (!items.length) return <p className="quiet">{empty}</p>
  return (
    <>
      <ul className="leader-items">
        {items.slice(0, mostShown).map((item) => (
          <li key={item.key}>
            <div>
              <strong>{item.owner}</strong> <ListLink to={item.list}>{item.text}</ListLink>
            </div>
            <div className="row spread">
              <span className="quiet">{item.when}</span>
              <span className="no-print">{action?.(item)}</span>
            </div>
          </li>
        ))}
      </ul>
      {items.length > mostShown && (
        <p className="leader-rest">
          <ListLink to={more}>另有 {items.length - mostShown} 项</ListLink>
        </p>
      )}
    </>
  )
}
