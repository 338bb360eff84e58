import { z } from 'zod'
import { Day, Id, oneLine, paragraphs } from '#base/http/contract.ts'

export const instructionStates = {
  open: '办理中',
  answered: '已反馈，待批阅',
  closed: '已办结',
  withdrawn: '已撤回',
} as const
export const InstructionState = z.enum(['open', 'answered', 'closed', 'withdrawn'])
export type InstructionState = z.infer<typeof InstructionState>

export const instructionSteps = {
  write: '批示',
  feedBack: '反馈',
  again: '再办',
  close: '办结',
  withdraw: '撤回',
} as const
export const InstructionStepAction = z.enum(['write', 'feedBack', 'again', 'close', 'withdraw'])
export type InstructionStepAction = z.infer<typeof InstructionStepAction>

export const About = z.object({ label: oneLine(200), link: z.string().startsWith('/').max(300) })

export const InstructionFields = z.object({
  organisationId: Id,
  text: paragraphs(1000),
  about: About.nullable().default(null),
  ownerOrganisationId: Id,
  ownerPersonId: Id.nullable().default(null),
  dueOn: Day,
})

export const InstructionSummary = z.object({
  id: Id,
  text: z.string(),
  about: About.nullable(),
  ownerOrganisationId: Id,
  ownerOrganisationName: z.string(),
  ownerPersonName: z.string().nullable(),
  dueOn: Day,
  isOverdue: z.boolean(),
  state: InstructionState,
  writtenByName: z.string(),
  writtenAt: z.string(),
  closedAt: z.string().nullable(),
  revision: z.number().int(),
})
export type InstructionSummary = z.infer<typeof InstructionSummary>

export const InstructionAction = z.enum(['feedBack', 'again', 'close', 'withdraw'])
export type InstructionAction = z.infer<typeof InstructionAction>

export const Instruction = InstructionSummary.extend({
  steps: z.array(
    z.object({
      id: Id,
      action: InstructionStepAction,
      text: z.string(),
      dueOn: Day.nullable(),
      personName: z.string(),
      onBehalfOfName: z.string().nullable(),
      at: z.string(),
    }),
  ),
  actions: z.array(InstructionAction),
})
export type Instruction = z.infer<typeof Instruction>
