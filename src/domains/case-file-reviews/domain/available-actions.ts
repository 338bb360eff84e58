import type { Defect } from '../contract/defect.ts'
import type { FileAction, FileState } from '../contract/reviewed-file.ts'
import type { RoundAction, RoundState } from '../contract/round.ts'

/** What the person holds: over the round's unit, and over the unit whose file it is. */
export interface Held {
  readonly manages: boolean
  readonly answers: boolean
  readonly personId: string
}

export interface RoundStanding {
  readonly state: RoundState
  /** Points of a reviewer are in. */
  readonly isBegun: boolean
  readonly undecided: number
  /** 陈述 without an answer. */
  readonly openObjections: number
}

export function roundActions({ state, isBegun, undecided, openObjections }: RoundStanding, held: Held): RoundAction[] {
  if (!held.manages) return []
  if (state === 'draft') return ['change', 'discard', 'draw']
  if (state === 'reviewing') return [...(isBegun ? [] : ['draw' as const]), ...(undecided ? [] : ['tell' as const])]
  return state === 'answering' && openObjections === 0 ? ['close'] : []
}

export interface FileStanding {
  readonly roundState: RoundState
  readonly state: FileState
  readonly answersUntil: string | null
  readonly objection: { readonly isAnswered: boolean } | null
  readonly reviewerIds: readonly string[]
  readonly hasThird: boolean
}

/** The buttons of a file, and the server's verdict over each act. */
export function fileActions(file: FileStanding, held: Held, today: string): FileAction[] {
  const isReviewer = file.reviewerIds.includes(held.personId)
  const actions: FileAction[] = []
  if (file.roundState === 'reviewing' && held.manages) {
    if (file.state === 'reviewing') actions.push('replaceReviewer')
    if (file.state === 'differing' && !file.hasThird) actions.push('callThird')
    if (file.state === 'differing' && !isReviewer) actions.push('decide')
  }
  if (file.roundState === 'answering' && held.answers && !file.objection && today <= (file.answersUntil ?? ''))
    actions.push('object')
  // 复核 by another than who gave the points.
  if (file.roundState === 'answering' && held.manages && file.objection?.isAnswered === false && !isReviewer)
    actions.push('answerObjection')
  return actions
}

export function defectActions(
  { state, roundState }: { readonly state: Defect['state']; readonly roundState: RoundState },
  held: Held,
): Defect['actions'] {
  if (roundState === 'draft' || roundState === 'reviewing') return []
  const actions: Defect['actions'] = []
  if (state === 'found' && held.answers) actions.push('correct')
  if (state === 'corrected' && held.manages) actions.push('judge')
  if ((state === 'found' || state === 'noted') && held.manages && roundState === 'answering') actions.push('strike')
  return actions
}
