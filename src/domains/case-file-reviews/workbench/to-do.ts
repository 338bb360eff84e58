import { me } from '#platform/identity/contract/index.ts'
import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { defectTitle, listAssignments, listDefects, type AssignmentSummary, type Defect } from '../contract/index.ts'

/** Files to look at, and defects to mend. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const { posts } = await callSignedIn(me, {}, { signal })
  const may = (permission: string) => posts.some((post) => post.permissions.includes(permission))
  const assignments = may('case-file-reviews.review')
    ? (await callSignedIn(listAssignments, { query: { state: 'assigned', pageSize: 50 } }, { signal })).items
    : []
  const defects = may('case-file-reviews.answer')
    ? (await callSignedIn(listDefects, { query: { mine: 'yes', pageSize: 50 } }, { signal })).items
    : []
  return [...assignments.map(toReview), ...defects.map(toMend)]
}

function toReview({ id, fileTitle, roundTitle }: AssignmentSummary): ToDoItem {
  return {
    id,
    dueOn: null,
    title: `评查：${fileTitle}`,
    missing: roundTitle,
    path: `/case-file-reviews/assignments/${id}`,
    actionText: '去评查',
    state: 'mine',
  }
}

function toMend(defect: Defect): ToDoItem {
  return {
    id: defect.id,
    dueOn: defect.correctBy,
    title: defectTitle(defect),
    missing: defect.verdict ? `退回再改：${defect.verdict}` : `${defect.organisationName} · ${defect.fileTitle}`,
    path: `/case-file-reviews/files/${defect.reviewedFileId}`,
    actionText: '报整改情况',
    state: defect.verdict ? 'returned' : 'mine',
  }
}
