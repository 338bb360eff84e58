import type { LeaderFigure } from '../../contract/index.ts'
import { ListLink } from './list-link.tsx'

/** A few numbers, each opening its list. */
export function LeaderFigures({ figures }: { figures: readonly LeaderFigure[] }) {
  return (
    <dl className="leader-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            <ListLink to={figure.list}>{figure.value}</ListLink>{' '}
            <span className={figure.change && figure.change > 0 ? 'bad' : 'quiet'}>{changeWords(figure.change)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function changeWords(change: number | null): string {
  if (change === null) return ''
  if (change === 0) return '与上周持平'
  return `较上周${change > 0 ? '增' : '减'} ${Math.abs(change)}`
}
