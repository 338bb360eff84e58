import { Link } from '@tanstack/react-router'
import { useMay } from '#ui/workbench/index.ts'
import './risk-prevention.css'

const exact = { exact: true }

/** The parts of 风险防控. */
export function PartNav() {
  const maySeeRecords = useMay('risk-prevention.read-records')
  const maySeeReports = useMay('risk-prevention.read-self-reports')
  const maySeeSubscriptions = useMay('risk-prevention.manage-subscriptions')
  return (
    <nav className="part-nav no-print" aria-label="风险防控">
      <Link to="/risk-prevention" activeOptions={exact}>
        看板
      </Link>
      {maySeeRecords && <Link to="/risk-prevention/dashboard">统计看板</Link>}
      <Link to="/risk-prevention/batches" activeOptions={exact}>
        批次
      </Link>
      <Link to="/risk-prevention/points">违法风险点</Link>
      {maySeeRecords && <Link to="/risk-prevention/records">执法记录</Link>}
      <Link to="/risk-prevention/publicity">宣传台账</Link>
      <Link to="/risk-prevention/guidance">行政指导</Link>
      {maySeeReports && <Link to="/risk-prevention/self-reports">主动改正</Link>}
      <Link to="/risk-prevention/letters">工作建议函</Link>
      <Link to="/typical-cases">典型案例</Link>
      {maySeeSubscriptions && <Link to="/risk-prevention/subscriptions">行业订阅</Link>}
      <Link to="/risk-prevention/pilots">试点名册</Link>
      <Link to="/risk-prevention/settings">等级阈值</Link>
    </nav>
  )
}
