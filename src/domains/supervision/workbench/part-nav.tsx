import { Link } from '@tanstack/react-router'
import { useMay } from '#ui/workbench/index.ts'
import './supervision.css'

/** The parts of 督导检查; a plan is not shown to those who may be visited. */
export function PartNav() {
  const readsPlans = useMay('supervision.read-plans')
  const exact = { exact: true }
  return (
    <nav className="part-nav no-print" aria-label="督导检查">
      <Link to="/supervision" activeOptions={exact}>
        整改通知
      </Link>
      <Link to="/supervision/visits" activeOptions={exact}>
        督导记录
      </Link>
      {readsPlans && (
        <Link to="/supervision/plans" activeOptions={exact}>
          检查计划
        </Link>
      )}
      <Link to="/supervision/system" activeOptions={exact}>
        督导体系
      </Link>
    </nav>
  )
}
