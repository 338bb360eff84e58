import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { Instruction, InstructionFields, InstructionState, InstructionSummary } from './instruction.ts'

const params = z.object({ instructionId: Id })
const notAudited = { notAudited: '批示件为工作文件，查看不留痕' }
const Revision = z.number().int().min(1)
const changing = [
  'oversight.instruction-not-found',
  'oversight.changed-meanwhile',
  'oversight.not-possible-now',
] as const

export const InstructionFilter = z.object({
  state: InstructionState.optional(),
  overdue: z.enum(['yes']).optional(),
  /** Waits for this very person: to feed back, or to read what was fed back. */
  mine: z.enum(['yes']).optional(),
})

/** Sorts: `dueOn` (default), `-dueOn`. */
export const listInstructions = endpoint({
  method: 'GET',
  path: '/oversight/instructions',
  summary: '查看批示件列表',
  permission: 'oversight.follow',
  audit: notAudited,
  query: ListQuery.extend(InstructionFilter.shape),
  output: pageOf(InstructionSummary),
})

export const exportInstructions = endpoint({
  method: 'GET',
  path: '/oversight/instructions/export',
  summary: '导出批示件列表',
  permission: 'oversight.follow',
  audit: 'oversight.instructions-exported',
  query: InstructionFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showInstruction = endpoint({
  method: 'GET',
  path: '/oversight/instructions/:instructionId',
  summary: '查看批示件',
  permission: 'oversight.follow',
  audit: notAudited,
  params,
  output: Instruction,
  problems: ['oversight.instruction-not-found'],
})

export const writeInstruction = endpoint({
  method: 'POST',
  path: '/oversight/instructions',
  summary: '批示',
  permission: 'oversight.instruct',
  audit: 'oversight.instruction-written',
  body: InstructionFields,
  output: Instruction,
  problems: ['oversight.owner-outside', 'oversight.day-in-the-past'],
})

export const feedBackInstruction = endpoint({
  method: 'POST',
  path: '/oversight/instructions/:instructionId/feedback',
  summary: '反馈批示办理情况',
  permission: 'oversight.feed-back',
  audit: 'oversight.instruction-fed-back',
  params,
  body: z.object({ revision: Revision, text: paragraphs(3000) }),
  output: Instruction,
  problems: changing,
})

/** 办结, 再办 with a new day, or 撤回. */
export const decideInstruction = endpoint({
  method: 'POST',
  path: '/oversight/instructions/:instructionId/decision',
  summary: '批阅批示反馈',
  permission: 'oversight.instruct',
  audit: 'oversight.instruction-decided',
  params,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('close'), revision: Revision, text: z.string().trim().max(1000).default('') }),
    z.object({ decision: z.literal('again'), revision: Revision, text: paragraphs(1000), dueOn: Day }),
    z.object({ decision: z.literal('withdraw'), revision: Revision, text: paragraphs(1000) }),
  ]),
  output: Instruction,
  problems: [...changing, 'oversight.day-in-the-past'],
})

const OwnerUnit = z.object({ id: Id, name: z.string() })
const OwnerPerson = z.object({ id: Id, name: z.string(), title: z.string().nullable() })

/** Units below one's own, and the people of one of them who can be told. */
export const listInstructionOwners = endpoint({
  method: 'GET',
  path: '/oversight/instruction-owners',
  summary: '查看可批示的单位和人员',
  permission: 'oversight.instruct',
  audit: { notAudited: '机构和人员名录不含联系方式，查看不留痕' },
  query: z.object({ q: z.string().trim().max(100).optional(), organisationId: Id.optional() }),
  output: z.object({ items: z.array(OwnerUnit), people: z.array(OwnerPerson) }),
})
