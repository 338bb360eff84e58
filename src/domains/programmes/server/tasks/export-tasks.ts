import { csvOf } from '#base/sheets/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { taskStateTexts, type exportTasks } from '../../contract/index.ts'
import { selectTasks, summaryOf } from './list-tasks.ts'

const mostRows = 50_000

/** The list as it is filtered, as a table that WPS and Excel open. */
export async function exportTasksUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportTasks>>): Promise<FileAnswer> {
  const rows = await selectTasks(db, actor, input.query, today)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(mostRows)
    .execute()
  const header = ['年度', '方案', '编号', '事项', '单位', '牵头或配合', '完成期限', '状态', '是否超期', '报送时间']
  const lines = rows.map((row) => {
    const task = summaryOf(row, today)
    return [
      String(task.year),
      task.programmeTitle,
      task.rowCode,
      task.name,
      task.organisationName,
      task.duty === 'lead' ? '牵头' : '配合',
      task.dueOn,
      taskStateTexts[task.state],
      task.isOverdue ? '是' : '',
      task.releasedAt,
    ]
  })
  audit({ summary: `导出任务列表 ${rows.length} 行` })
  return { fileName: `任务列表-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
