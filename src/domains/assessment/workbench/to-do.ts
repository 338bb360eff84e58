import { Problem } from '#base/http/contract.ts'
import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { listMarks, listMyReviews, listResults } from '../contract/index.ts'

/** What waits for this person in the assessment: sheets to score, results to answer, objections to review. */
export async function toDoOfAssessment(signal: AbortSignal): Promise<ToDoItem[]> {
  const query = { pageSize: 50 }
  const [reviews, fedBack, appealed, marks] = await Promise.all([
    ifAllowed(callSignedIn(listMyReviews, { query: { ...query, state: 'assigned' } }, { signal })),
    ifAllowed(callSignedIn(listResults, { query: { ...query, stage: 'fedBack' } }, { signal })),
    ifAllowed(callSignedIn(listResults, { query: { ...query, stage: 'appealed' } }, { signal })),
    ifAllowed(callSignedIn(listMarks, { query: { ...query, state: 'noticed' } }, { signal })),
  ])
  return [
    ...reviews.map((review): ToDoItem => ({
      id: review.id,
      dueOn: null,
      title: `评审${review.label}`,
      missing: review.rowName,
      path: `/assessment/my-reviews/${review.id}`,
      actionText: '去评分',
      state: 'mine',
    })),
    ...fedBack.flatMap((result): ToDoItem[] =>
      result.acceptedOn
        ? []
        : [
            {
              id: result.id,
              dueOn: result.appealDueOn,
              title: `${result.organisationName}考评结果已反馈`,
              missing: '可答复无异议，或在期限内申诉',
              path: `/assessment/results/${result.id}`,
              actionText: '查看',
              state: 'waiting',
            },
          ],
    ),
    ...appealed.map((result): ToDoItem => ({
      id: result.id,
      dueOn: null,
      title: `${result.organisationName}的申诉待复核`,
      missing: result.programmeTitle,
      path: `/assessment/results/${result.id}`,
      actionText: '查看',
      state: 'waiting',
    })),
    ...marks.flatMap((mark): ToDoItem[] =>
      mark.actions.some(({ action, allowed }) => action === 'state' && allowed)
        ? [
            {
              id: mark.id,
              dueOn: mark.statementDueOn,
              title: '扣分事项告知，请陈述意见',
              missing: mark.what.slice(0, 40),
              path: '/reviews?tab=marks',
              actionText: '去陈述',
              state: 'mine',
            },
          ]
        : [],
    ),
  ]
}

/** Nothing waits where the person has no such post. */
async function ifAllowed<Item>(answer: Promise<{ items: Item[] }>): Promise<Item[]> {
  try {
    return (await answer).items
  } catch (error) {
    if (error instanceof Problem && error.code === 'base.forbidden') return []
    throw error
  }
}
