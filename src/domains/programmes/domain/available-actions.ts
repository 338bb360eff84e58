import type { SubmissionState, TaskAction, TaskState } from '../contract/index.ts'

/** What the answer depends on; all of it stands on the task's page. */
export interface TaskSituation {
  readonly state: TaskState
  readonly programmeState: 'draft' | 'issued' | 'closed' | 'withdrawn'
  readonly dueOn: string | null
  readonly today: string
  readonly submission: {
    readonly state: SubmissionState
    readonly draftedBy: string
    /** Who has already passed one of its release steps. */
    readonly passedBy: readonly string[]
    /** A leader let one and the same person pass it. */
    readonly isWaived: boolean
    /** The office brought it in from the time before the platform. */
    readonly isImported: boolean
  } | null
  readonly hasOpenExtension: boolean
}

export interface TaskViewer {
  readonly personId: string
  /** Permissions in the unit that has the task. */
  readonly unit: ReadonlySet<string>
  /** Permissions in the unit that issued the programme. */
  readonly issuer: ReadonlySet<string>
}

type Rule = (task: TaskSituation, viewer: TaskViewer) => boolean

const editable: readonly (SubmissionState | undefined)[] = [
  undefined,
  'draft',
  'returned',
  'withdrawn',
  'returnedByOffice',
]
const isBeforeDue = (task: TaskSituation) => task.dueOn === null || task.today <= task.dueOn

/** Four eyes: who drafted, or passed an earlier step, does not pass this one, unless a leader waived it. */
export function isOtherPerson(task: TaskSituation, personId: string): boolean {
  if (task.submission?.isWaived) return true
  return task.submission?.draftedBy !== personId && !task.submission?.passedBy.includes(personId)
}

const rules: Record<TaskAction, Rule> = {
  saveDraft: (task, viewer) =>
    viewer.unit.has('programmes.draft') && editable.includes(task.submission?.state) && task.state !== 'accepted',
  submit: (task, viewer) =>
    viewer.unit.has('programmes.draft') && ['draft', 'returned'].includes(task.submission?.state ?? ''),
  approve: (task, viewer) =>
    viewer.unit.has('programmes.release') &&
    task.submission?.state === 'inReview' &&
    isOtherPerson(task, viewer.personId),
  return: (task, viewer) => viewer.unit.has('programmes.release') && task.submission?.state === 'inReview',
  withdraw: (task, viewer) =>
    viewer.unit.has('programmes.draft') &&
    (task.submission?.state === 'inReview' ||
      (task.submission?.state === 'released' && !task.submission.isImported && isBeforeDue(task))),
  returnByOffice: (task, viewer) => viewer.issuer.has('programmes.receive') && task.submission?.state === 'released',
  accept: (task, viewer) => viewer.issuer.has('programmes.receive') && task.submission?.state === 'released',
  askExtension: (task, viewer) =>
    viewer.unit.has('programmes.draft') &&
    task.dueOn !== null &&
    task.today <= task.dueOn &&
    !task.hasOpenExtension &&
    ['open', 'inReview'].includes(task.state),
  decideExtension: (task, viewer) => viewer.issuer.has('programmes.receive') && task.hasOpenExtension,
  urge: (task, viewer) =>
    viewer.issuer.has('programmes.receive') && ['open', 'inReview', 'returned'].includes(task.state),
  assign: (_, viewer) => viewer.unit.has('programmes.release'),
  waiveFourEyes: (task, viewer) =>
    viewer.unit.has('programmes.waive') &&
    task.submission?.state === 'inReview' &&
    !task.submission.isWaived &&
    task.submission.draftedBy !== viewer.personId,
  importEmailed: (task, viewer) =>
    viewer.issuer.has('programmes.receive') && task.state === 'open' && editable.includes(task.submission?.state),
  undoImport: (task, viewer) =>
    viewer.issuer.has('programmes.receive') &&
    task.submission?.state === 'released' &&
    task.submission.isImported === true,
}

/** What this person can do with the task now; nothing once the programme is closed or the task cancelled. */
export function availableTaskActions(task: TaskSituation, viewer: TaskViewer): TaskAction[] {
  if (task.programmeState !== 'issued' || task.state === 'cancelled') return []
  return (Object.keys(rules) as TaskAction[]).filter((action) => rules[action](task, viewer))
}
