import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Binding, BindingResult } from '#platform/evidence/contract/index.ts'
import { ProgrammeRow } from './programme.ts'
import { SubmissionState, TaskState, TaskSummary } from './task.ts'
import { documentText } from './texts.ts'

const params = z.object({ taskId: Id })
const notAudited = { notAudited: '任务为工作文件，查看不留痕' }
const Revision = z.number().int().min(1)
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(20).optional(),
  )

/** What a list of tasks may be narrowed by. */
export const TaskFilter = z.object({
  programmeId: Id.optional(),
  year: z.coerce.number().int().optional(),
  organisationId: Id.optional(),
  state: many(TaskState),
  /** Due on or before this day and not yet released. */
  dueBy: Day.optional(),
  overdue: z.enum(['yes']).optional(),
  /** Only of programmes that are neither drafts nor closed. */
  running: z.enum(['yes']).optional(),
  /** Only rows that ask the unit for something; 「不需要上传」 is graded without its doing. */
  asks: z.enum(['yes']).optional(),
  /** Whether it has left the unit once; a return for correction does not undo that. */
  handedIn: z.enum(['yes', 'no']).optional(),
  /** Whether its first release was after the due day. */
  late: z.enum(['yes', 'no']).optional(),
  /** What waits for this very person: to draft or correct, to release, to receive. */
  mine: z.enum(['yes']).optional(),
})

/** Sorts: `dueOn` (default, tasks without a day last), `-dueOn`. */
export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  summary: '查看任务列表',
  permission: 'programmes.read',
  audit: notAudited,
  query: ListQuery.extend(TaskFilter.shape),
  output: pageOf(TaskSummary),
})

/** How many questions of a task's row the ledger answers already; of tasks without any nothing is said. */
export const TaskProof = z.object({
  taskId: Id,
  asked: z.number().int(),
  satisfied: z.number().int(),
  /** What is missing of the others, in words: `还差 1 种宣传方式（横幅）`. */
  missing: z.array(z.string()),
})
export type TaskProof = z.infer<typeof TaskProof>

/** 已有佐证 of what waits for this very person to draft or correct; the first fifty by due day. */
export const listProofs = endpoint({
  method: 'GET',
  path: '/tasks/proofs',
  summary: '查看待办任务已有佐证',
  permission: 'programmes.read',
  audit: notAudited,
  output: z.object({ items: z.array(TaskProof) }),
})

export const exportTasks = endpoint({
  method: 'GET',
  path: '/tasks/export',
  summary: '导出任务列表',
  permission: 'programmes.read',
  audit: 'programmes.tasks-exported',
  query: TaskFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const SubmissionFile = z.object({
  fileId: Id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Index of the row's material that it is for. */
  material: z.number().int(),
})

export const SubmissionStep = z.object({
  action: z.string(),
  step: z.number().int(),
  personName: z.string(),
  onBehalfOfName: z.string().nullable(),
  comment: z.string(),
  at: z.string(),
})

export const Submission = z.object({
  id: Id,
  version: z.number().int(),
  state: SubmissionState,
  step: z.number().int(),
  statement: z.string(),
  files: z.array(SubmissionFile),
  steps: z.array(SubmissionStep),
  releasedAt: z.string().nullable(),
  importedOn: Day.nullable(),
  receiptCode: z.string().nullable(),
  contentHash: z.string().nullable(),
  revision: z.number().int(),
})
export type Submission = z.infer<typeof Submission>

export const Extension = z.object({
  id: Id,
  askedUntil: Day,
  reason: z.string(),
  askedByName: z.string(),
  askedAt: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
  decidedByName: z.string().nullable(),
  decisionReason: z.string(),
})

/** A question over the ledger, what it found for this unit, and which of the facts somebody has confirmed. */
export const TaskEvidence = z.object({
  binding: Binding,
  /** The binding as a Chinese sentence. */
  asks: z.string(),
  result: BindingResult,
  confirmed: z.array(z.object({ factId: Id, by: z.string(), at: z.string() })),
})
export type TaskEvidence = z.infer<typeof TaskEvidence>

/** Names of what a person can do with a task now; the same answer draws the buttons and gives the verdict. */
export const TaskAction = z.enum([
  'saveDraft',
  'submit',
  'approve',
  'return',
  'withdraw',
  'returnByOffice',
  'accept',
  'askExtension',
  'decideExtension',
  'urge',
  'assign',
  'waiveFourEyes',
  'importEmailed',
  'undoImport',
])
export type TaskAction = z.infer<typeof TaskAction>

export const Task = TaskSummary.extend({
  row: ProgrammeRow,
  docNumber: z.string().nullable(),
  releaseSteps: z.number().int(),
  /** 责任人 of the unit. */
  responsible: z.object({ personId: Id, name: z.string() }).nullable(),
  evidence: z.array(TaskEvidence),
  submissions: z.array(Submission),
  extensions: z.array(Extension),
  actions: z.array(TaskAction),
})
export type Task = z.infer<typeof Task>

export const showTask = endpoint({
  method: 'GET',
  path: '/tasks/:taskId',
  summary: '查看一项任务',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  output: Task,
})

const Material = z.number().int().min(0).max(50)

/** Files that stand already (`fileId`) and finished uploads (`uploadId`). The draft lives on the server, so that it continues on another computer. */
export const saveDraft = endpoint({
  method: 'PUT',
  path: '/tasks/:taskId/draft',
  summary: '保存报送草稿',
  permission: 'programmes.draft',
  audit: 'programmes.draft-saved',
  params,
  body: z.object({
    revision: Revision,
    statement: documentText(5000),
    files: z
      .array(z.union([z.object({ fileId: Id, material: Material }), z.object({ uploadId: Id, material: Material })]))
      .max(100),
  }),
  output: Task,
  problems: [
    'programmes.task-not-found',
    'programmes.task-changed-meanwhile',
    'programmes.not-possible-now',
    'programmes.file-not-usable',
  ],
})

/** 确认 that facts of the ledger prove the task, or take a confirmation back. */
export const confirmEvidence = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/evidence',
  summary: '确认工作记录作为佐证',
  permission: 'programmes.draft',
  audit: 'programmes.evidence-confirmed',
  params,
  body: z.object({ confirm: z.array(Id).max(200).default([]), takeBack: z.array(Id).max(200).default([]) }),
  output: Task,
  problems: ['programmes.task-not-found', 'programmes.not-possible-now', 'programmes.fact-not-counted'],
})

export const submitTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/submission',
  summary: '提交审核',
  permission: 'programmes.draft',
  audit: 'programmes.submitted',
  params,
  body: z.object({ revision: Revision }),
  output: Task,
  problems: [
    'programmes.task-not-found',
    'programmes.task-changed-meanwhile',
    'programmes.not-possible-now',
    'programmes.nothing-to-submit',
  ],
})

/** 审核通过（并报送 at the last step）, or 退回 with a reason. */
export const decideRelease = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/release',
  summary: '审核通过并报送或退回',
  permission: 'programmes.release',
  audit: 'programmes.release-decided',
  params,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('approve'), revision: Revision, comment: documentText(500).default('') }),
    z.object({ decision: z.literal('return'), revision: Revision, comment: paragraphs(500) }),
  ]),
  output: Task,
  problems: [
    'programmes.task-not-found',
    'programmes.task-changed-meanwhile',
    'programmes.not-possible-now',
    'programmes.four-eyes',
  ],
})

export const withdrawSubmission = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/withdrawal',
  summary: '撤回报送',
  permission: 'programmes.draft',
  audit: 'programmes.submission-withdrawn',
  params,
  body: z.object({ revision: Revision, reason: oneLine(500) }),
  output: Task,
  problems: ['programmes.task-not-found', 'programmes.task-changed-meanwhile', 'programmes.not-possible-now'],
})

/** The issuer accepts what was released, or returns it with a term for correction. */
export const receiveSubmission = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/receipt',
  summary: '接收或退回补正',
  permission: 'programmes.receive',
  audit: 'programmes.submission-received',
  params,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('accept'), revision: Revision }),
    z.object({ decision: z.literal('return'), revision: Revision, reason: paragraphs(500), correctionDueOn: Day }),
  ]),
  output: Task,
  problems: [
    'programmes.task-not-found',
    'programmes.task-changed-meanwhile',
    'programmes.not-possible-now',
    'programmes.day-in-the-past',
  ],
})

export const askExtension = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/extensions',
  summary: '申请延期',
  permission: 'programmes.draft',
  audit: 'programmes.extension-asked',
  params,
  body: z.object({ askedUntil: Day, reason: paragraphs(500) }),
  output: Task,
  problems: ['programmes.task-not-found', 'programmes.not-possible-now', 'programmes.day-in-the-past'],
})

export const decideExtension = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/extensions/:extensionId/decision',
  summary: '批准或不批准延期',
  permission: 'programmes.receive',
  audit: 'programmes.extension-decided',
  params: params.extend({ extensionId: Id }),
  body: z.object({ decision: z.enum(['grant', 'refuse']), reason: paragraphs(500) }),
  output: Task,
  problems: ['programmes.task-not-found', 'programmes.extension-not-found', 'programmes.not-possible-now'],
})

export const urgeTask = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/urging',
  summary: '催办',
  permission: 'programmes.receive',
  audit: 'programmes.task-urged',
  params,
  body: z.object({ message: documentText(300).default('') }),
  problems: ['programmes.task-not-found', 'programmes.not-possible-now', 'programmes.urged-today'],
})

/** 报送回执: who handed in what and when, with hash and a code that anybody can check. */
export const downloadReceipt = endpoint({
  method: 'GET',
  path: '/tasks/:taskId/receipt.pdf',
  summary: '下载报送回执',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  kind: 'download',
  problems: ['programmes.task-not-found', 'programmes.not-possible-now'],
})

export const downloadSubmissionFile = endpoint({
  method: 'GET',
  path: '/tasks/:taskId/files/:fileId',
  summary: '下载报送材料',
  permission: 'programmes.read',
  audit: 'programmes.file-downloaded',
  params: params.extend({ fileId: Id }),
  query: z.object({ inline: z.enum(['yes']).optional() }),
  kind: 'download',
  problems: ['programmes.task-not-found', 'programmes.file-not-found'],
})
