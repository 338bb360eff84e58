import { recordsBehind, type Dashboard, type DashboardPlace } from '../../contract/index.ts'
import { CountLink } from './numbers.tsx'
import { SumsTable } from './sums-table.tsx'

/** The ten places that are expected to have most: shrunken rate, interval, and who is level with whom. */
export function PlaceTable({ dashboard, item }: { dashboard: Dashboard; item: string | undefined }) {
  const { places, organisationId, from, to, beforeFrom, beforeTo } = dashboard
  if (!places.length) return <p>还没有写明地点的执法记录：导入时请把“地点”一列对应上。</p>
  const month = `${Number(dashboard.outlookMonth.slice(5, 7))}月`
  return (
    <>
      <SumsTable
        label="多发地点"
        head={['地点', '本期', '上年同期', `${month}预计`, '九成可能在', '可能名次', '与谁不分高低']}
        rows={places.map((one) => ({
          key: one.place,
          cells: [
            one.place,
            <CountLink
              key="now"
              value={one.count}
              to={recordsBehind({ organisationId, from, to, item, place: one.place })}
            />,
            <CountLink
              key="before"
              value={one.before}
              to={recordsBehind({ organisationId, from: beforeFrom, to: beforeTo, item, place: one.place })}
            />,
            one.expected,
            `${one.low}—${one.high}`,
            one.ranks[0] === one.ranks[1] ? one.ranks[0] : `${one.ranks[0]}—${one.ranks[1]}`,
            levelWith(one),
          ],
        }))}
      />
      <p className="quiet">
        预计按各地点以往各月推算，件数少的地点向平均数收缩。“不分高低”的地点，名次先后只是偶然。检查次数没有按地点登记：查得多的地方查出的也多。
      </p>
    </>
  )
}

function levelWith({ tiedWith, tiedOutside }: DashboardPlace): string {
  const named = tiedWith.length > 3 ? `${tiedWith.slice(0, 3).join('、')}等 ${tiedWith.length} 处` : tiedWith.join('、')
  return [named, tiedOutside ? '榜外地点' : ''].filter(Boolean).join('、') || '—'
}
