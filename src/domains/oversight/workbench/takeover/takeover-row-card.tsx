import { Link } from '@tanstack/react-router'
import { taskStateTexts, type TaskState } from '#domains/programmes/contract/index.ts'
import { DateText, DueTag, Quote } from '#ui/workbench/index.ts'
import type { TakeoverRow } from '../../contract/index.ts'

/** One row: where it stands, what is proven, what came back and why, and what was answered last year. */
export function TakeoverRowCard({ row, saysNoEarlier }: { row: TakeoverRow; saysNoEarlier: boolean }) {
  return (
    <section className="takeover-row stack" aria-label={`${row.code} ${row.name}`}>
      <h3>
        {row.code} {row.name}
      </h3>
      {row.materials.length > 0 && <div className="quiet">需报送：{row.materials.join('；')}</div>}
      <ul className="lines">
        {row.tasks.map((task) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.id}`}>{taskStateTexts[task.state as TaskState]}</Link>
            {task.isOpen && <DueTag dueOn={task.dueOn} />}
          </li>
        ))}
      </ul>
      {row.proven.length > 0 && (
        <div>
          <strong>系统已有佐证 {row.proven.length} 条</strong>
          <ul>
            {row.proven.map((fact) => (
              <li key={`${fact.sentence}${fact.link}`}>
                {fact.link ? <Link to={fact.link}>{fact.sentence}</Link> : fact.sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      {row.missing.length > 0 && <div>还缺：{row.missing.join('；')}</div>}
      <Returns title="今年被退回" returns={row.returns} />
      {row.earlier && (
        <div>
          <strong>
            {row.earlier.year} 年怎么报的（{row.earlier.rowCode}）
          </strong>
          <Quote
            text={row.earlier.statement || '没有写情况说明'}
            source={`${row.earlier.files} 份材料${row.earlier.releasedAt ? `，${row.earlier.releasedAt.slice(0, 10)} 报送` : ''}`}
          />
          <Returns title="当年被退回" returns={row.earlier.returns} />
          <Link to={`/tasks/${row.earlier.taskId}`}>看当年的材料</Link>
        </div>
      )}
      {!row.earlier && saysNoEarlier && <div className="quiet">以前的方案中没有对应的任务。</div>}
    </section>
  )
}

function Returns({ title, returns }: { title: string; returns: TakeoverRow['returns'] }) {
  if (!returns.length) return null
  return (
    <div>
      <strong>
        {title} {returns.length} 次
      </strong>
      <ul>
        {returns.map((one) => (
          <li key={one.at}>
            <DateText value={one.at.slice(0, 10)} /> {one.by === 'issuer' ? '制定单位' : '本单位审核人'}{' '}
            {one.personName}：{one.reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
