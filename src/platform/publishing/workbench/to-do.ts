import type { ToDoItem } from '#ui/workbench/index.ts'
import { publicationStateTexts, type PublicationState, type PublicationSummary } from '../contract/index.ts'

const actionTexts: Partial<Record<PublicationState, string>> = {
  draft: '去送审',
  inLegalReview: '去审核',
  inPrivacyReview: '去审查',
  awaitingSignature: '去签发',
  signed: '去公布',
}

/** A publication that waits for the person, as one line of 今日. */
export function toDoOf(publication: PublicationSummary): ToDoItem {
  const { id, title, organisationName, state } = publication
  return {
    id,
    dueOn: null,
    title: `发布审核：${title}`,
    missing: `${organisationName} · ${publicationStateTexts[state]}`,
    path: `/publications/${id}`,
    actionText: actionTexts[state] ?? '查看',
    state: 'mine',
  }
}
