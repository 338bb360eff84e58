import { DateText, Quote } from '#ui/workbench/index.ts'
import type { Task } from '../../contract/index.ts'

/** What is asked, in the notice's own words, and by when. */
export function TaskDemand({ task }: { task: Task }) {
  const { row } = task
  return (
    <div className="stack">
      {row.requirement && <Quote text={row.requirement} source={task.docNumber ?? task.programmeTitle} />}
      <dl className="facts">
        <dt>需报送材料</dt>
        <dd>
          {row.materials.length ? row.materials.map((material) => <div key={material}>{material}</div>) : '不需要上传'}
        </dd>
        <dt>完成期限</dt>
        <dd>
          <DateText value={task.dueOn} />
          {row.dates[0]?.quote && (
            <span className="quiet">（原文：{row.dates.map((date) => date.quote).join('；')}）</span>
          )}
          {task.originalDueOn !== task.dueOn && (
            <span className="quiet">（原定 {task.originalDueOn}，已批准延期）</span>
          )}
        </dd>
        <dt>责任人</dt>
        <dd>
          {task.responsible?.name ?? <span className="quiet">没有指定</span>}
          {task.duty === 'support' && <span className="quiet">（本单位为配合单位）</span>}
        </dd>
        {row.grading && (
          <>
            <dt>评分细则</dt>
            <dd>
              {row.grading.quotes.map((quote) => (
                <div key={quote}>{quote}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}
