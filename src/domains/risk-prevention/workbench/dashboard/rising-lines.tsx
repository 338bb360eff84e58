import { Link } from '@tanstack/react-router'
import { recordsBehind, type Dashboard, type Rising } from '../../contract/index.ts'

/** What stands above its own past, within the budget of alarms that the unit decided. */
export function RisingLines({ dashboard, item }: { dashboard: Dashboard; item: string | undefined }) {
  const { risingItems, risingPlaces, alarmsPerYear, settingsDecided, organisationId } = dashboard
  const lines = [
    ...risingItems.map((one) => ({ one, to: behind(one, { item: one.name }) })),
    ...risingPlaces.map((one) => ({ one, to: behind(one, { item, place: one.name }) })),
  ]
  function behind({ from, to }: Rising, filters: { item?: string | undefined; place?: string }) {
    return recordsBehind({ organisationId, from, to, ...filters })
  }
  return (
    <>
      {lines.length === 0 && <p>近期没有超出以往规律的事项和地点。</p>}
      <ul className="lines">
        {lines.map(({ one, to }) => (
          <li key={`${one.name}${one.from}`}>
            <span>
              {one.name}：{one.from} 至 {one.to} 有 <Link to={to}>{one.count} 件</Link>，按以往应在 {one.expected}{' '}
              件左右，超过 {one.limit} 件即为异常。
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        事项按周、地点按月与各自以往比较；预警预算为每项、每处一年最多误报 {alarmsPerYear} 次
        {settingsDecided ? '' : '（产品默认值，待确认）'}，可在<Link to="/risk-prevention/settings">等级阈值</Link>
        中修改。
      </p>
    </>
  )
}
