import { me } from '#platform/identity/contract/index.ts'
import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { listMarks, listMyReviews, listResults, type Mark, type ResultSummary } from '../contract/index.ts'

/** What waits for this person in the assessment: papers to score, results to answer, objections to review, statements. */
export async function toDoOfAssessment(signal: AbortSignal): Promise<ToDoItem[]> {
  const { posts } = await callSignedIn(me, {}, { signal })
  const may = (permission: string) => posts.some((post) => post.permissions.includes(permission))
  const query = { pageSize: 50 }
  const papers = may('assessment.score')
    ? (await callSignedIn(listMyReviews, { query: { ...query, state: 'assigned' } }, { signal })).items
    : []
  if (!may('assessment.read')) return papers.map(toScore)
  const [fedBack, appealed, marks] = await Promise.all([
    callSignedIn(listResults, { query: { ...query, stage: 'fedBack' } }, { signal }),
    callSignedIn(listResults, { query: { ...query, stage: 'appealed' } }, { signal }),
    callSignedIn(listMarks, { query: { ...query, state: 'noticed' } }, { signal }),
  ])
  const results = [...fedBack.items, ...appealed.items].filter((result) => result.waitsForMe)
  const statements = marks.items.filter((mark) =>
    mark.actions.some(({ action, allowed }) => action === 'state' && allowed),
  )
  return [...papers.map(toScore), ...results.map(toAnswer), ...statements.map(toState)]
}

function toScore({ id, label, rowName }: { id: string; label: string; rowName: string }): ToDoItem {
  return {
    id,
    dueOn: null,
    title: `评审${label}`,
    missing: rowName,
    path: `/reviews/papers/${id}`,
    actionText: '去评分',
    state: 'mine',
  }
}

function toAnswer(result: ResultSummary): ToDoItem {
  const appealed = result.stage === 'appealed'
  return {
    id: result.id,
    dueOn: appealed ? null : result.appealDueOn,
    title: appealed ? `${result.organisationName}的申诉待复核` : '考评结果已反馈',
    missing: appealed ? result.programmeTitle : '答复无异议，或在期限内申诉',
    path: `/assessment/results/${result.id}`,
    actionText: appealed ? '去复核' : '去答复',
    state: 'mine',
  }
}

function toState(mark: Mark): ToDoItem {
  return {
    id: mark.id,
    dueOn: mark.statementDueOn,
    title: '扣分事项告知，请陈述意见',
    missing: mark.what.slice(0, 40),
    path: '/reviews?tab=marks',
    actionText: '去陈述',
    state: 'mine',
  }
}
