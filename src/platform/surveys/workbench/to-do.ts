import type { ToDoItem } from '#ui/workbench/index.ts'
import type { SurveySummary } from '../contract/index.ts'

/** A survey that runs, as one line of 今日 for whoever calls. */
export function toDoOf(survey: SurveySummary): ToDoItem {
  return {
    id: survey.id,
    dueOn: survey.closesOn,
    title: `调查测评：${survey.title}`,
    missing: `${survey.organisationName} · 已评 ${survey.answers} / ${survey.respondents} 人`,
    path: `/surveys/${survey.id}/calls`,
    actionText: '去调查',
    state: 'mine',
  }
}
