import { z } from 'zod'
import { Day, Id, nameOf, paragraphs } from '#base/http/contract.ts'
import { HotlineSource } from '#platform/hotlines/contract/index.ts'
import { labelled } from '#platform/procedures/contract/index.ts'
import { ShownRemedy } from '../application.ts'
import { DisputeArea, disputeAreas, DisputeClass, disputeClasses } from '../dispute.ts'
import { Elsewhere } from '../elsewhere.ts'
import { RecusalReason } from '../recusal.ts'
import { Agreement, Fen, PerformedDuty } from './agreement.ts'

const money = (fen: number | null): string => (fen === null ? '' : `${(fen / 100).toFixed(2)} 元`)
const day = Day.nullable().default(null)

/** Where a case may go instead, and whence it may come back (对接人民调解、仲裁、司法调解). */
export const otherBodies = {
  peoplesMediation: '人民调解委员会',
  arbitration: '仲裁机构',
  courtMediation: '人民法院（诉前调解）',
  petition: '信访工作机构',
} as const
export type OtherBody = keyof typeof otherBodies
export const OtherBody = z.enum(Object.keys(otherBodies) as [OtherBody], '请选择移送到哪里')

export const SessionRecord = z.object({
  heldOn: Day,
  present: z.string(),
  course: z.string(),
  proposal: z.string(),
})

/** What a case is about, as it was applied for; the rest is written by its acts alone. */
const asked = {
  disputeClass: labelled(DisputeClass, '类别', { options: disputeClasses }),
  area: labelled(DisputeArea, '领域', { options: disputeAreas }),
  facts: labelled(paragraphs(3000), '事情经过', { control: 'paragraphs' }),
  request: labelled(paragraphs(1000), '想怎么解决', { control: 'paragraphs' }),
  amountFen: labelled(Fen.nullable().default(null), '涉及金额', { control: 'money', words: money }),
  /** The act that an 行政争议 is about. */
  actName: nameOf(60).nullable().default(null),
  actMadeOn: day,
  actKnownOn: day,
  actTold: z.boolean().default(false),
  concernsRealEstate: z.boolean().default(false),
  reconsiderationFirst: z.boolean().default(false),
  actingUnitId: Id.nullable().default(null),
  /** Whoever handed it on and waits for a reply. */
  cameFrom: HotlineSource.nullable().default(null),
}

const grown = {
  remedies: z.array(ShownRemedy).default([]),
  refusal: z.string().default(''),
  goTo: z.array(Elsewhere).default([]),
  mediatorId: Id.nullable().default(null),
  mediatorName: z.string().default(''),
  recusals: z.array(z.object({ mediatorId: Id, name: z.string(), reason: RecusalReason })).default([]),
  suspendedFrom: z.string().default(''),
  extensionReason: z.string().default(''),
  records: z.array(SessionRecord).default([]),
  onTheSpot: z.boolean().default(false),
  agreement: Agreement.nullable().default(null),
  performed: z.array(PerformedDuty).default([]),
  breaches: z.array(z.object({ dutyId: z.string(), on: Day })).default([]),
  confirmation: z
    .object({ appliedOn: Day, court: z.string(), result: z.string(), note: z.string() })
    .nullable()
    .default(null),
  transfer: z
    .object({ to: OtherBody, name: z.string(), on: Day, result: z.string().nullable(), words: z.string() })
    .nullable()
    .default(null),
  endReason: z.string().default(''),
  reply: z.object({ on: Day, to: z.string(), words: z.string() }).nullable().default(null),
}

export const MediationContent = z.object({ ...asked, ...grown })
export type MediationContent = z.infer<typeof MediationContent>

/** What no form for opening a case may bring along. */
export const grownFields = Object.keys(grown) as (keyof typeof grown)[]
