import { z } from 'zod'
import { Day, ProgrammeState } from './programme.ts'

export const TaskState = z.enum(['open', 'inReview', 'released', 'returned', 'accepted', 'cancelled'])
export type TaskState = z.infer<typeof TaskState>
export const taskStateTexts = {
  open: '待报送',
  inReview: '审核中',
  released: '已报送',
  returned: '已退回补正',
  accepted: '已接收',
  cancelled: '已取消',
} as const satisfies Record<TaskState, string>

/** A task in a list: one row for one unit and one of the row's dates. */
export const TaskSummary = z.object({
  id: z.uuid(),
  programmeId: z.uuid(),
  programmeTitle: z.string(),
  programmeState: ProgrammeState,
  year: z.number().int(),
  rowId: z.uuid(),
  rowCode: z.string(),
  name: z.string(),
  /** What is to be handed in, in the words of the table; empty where nothing is. */
  materials: z.array(z.string()),
  organisationId: z.uuid(),
  organisationName: z.string(),
  duty: z.enum(['lead', 'support']),
  occurrence: z.number().int(),
  dueOn: Day.nullable(),
  originalDueOn: Day.nullable(),
  correctionDueOn: Day.nullable(),
  state: TaskState,
  /** Not yet released although the due day has passed; of a programme that is over nothing is awaited any more. */
  isOverdue: z.boolean(),
  releasedAt: z.string().nullable(),
  revision: z.number().int(),
})
export type TaskSummary = z.infer<typeof TaskSummary>

export const SubmissionState = z.enum([
  'draft',
  'inReview',
  'returned',
  'released',
  'withdrawn',
  'returnedByOffice',
  'accepted',
])
export type SubmissionState = z.infer<typeof SubmissionState>
export const submissionStateTexts = {
  draft: '草稿',
  inReview: '审核中',
  returned: '审核人退回',
  released: '已报送',
  withdrawn: '已撤回',
  returnedByOffice: '退回补正',
  accepted: '已接收',
} as const satisfies Record<SubmissionState, string>
