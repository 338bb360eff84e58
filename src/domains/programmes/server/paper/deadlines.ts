import ical from 'ical-generator'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import type { downloadDeadlines } from '../../contract/paper-endpoints.ts'
import { getProgramme } from '../read-programme.ts'
import { selectTasks } from '../tasks/list-tasks.ts'

/** Due days as all-day events, with an alarm three days before; the uid stays, so that a moved day moves in the calendar. */
export async function downloadDeadlinesUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof downloadDeadlines>>): Promise<FileAnswer> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  const tasks = await selectTasks(db, actor, { programmeId: programme.id }, today)
    .where('t.due_on', 'is not', null)
    .orderBy('t.due_on')
    .limit(2000)
    .execute()
  const calendar = ical({ name: programme.title, timezone: 'Asia/Shanghai' })
  for (const task of tasks) {
    const event = calendar.createEvent({
      id: `${task.id}@shanzhi`,
      start: new Date(`${task.dueOn}T00:00:00Z`),
      allDay: true,
      summary: `${task.rowCode} ${task.name}（${task.organisationName}）`,
      description: programme.docNumber ?? programme.title,
    })
    event.createAlarm({ type: 'display' as never, trigger: 3 * 86_400 })
  }
  return {
    fileName: `${programme.year}年度任务期限.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    content: calendar.toString(),
  }
}
