import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { OutsideNotice } from '#platform/notifications/contract/index.ts'
import { ClockTone, ClockView } from './time-limit.ts'

export const PartyKind = z.enum(['organisation', 'individual'])
export type PartyKind = z.infer<typeof PartyKind>

const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 -]{4,19}$/, '应为电话号码，如 0371-00000000')

/** A party as it is written down; two or more, each with a representative. */
export const NewParty = z.object({
  role: z.string().max(60),
  kind: PartyKind,
  name: nameOf(100),
  /** 统一社会信用代码, for a firm. */
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{18}$/, '统一社会信用代码应为 18 位数字和大写字母')
    .nullable()
    .default(null),
  phone: phone.nullable().default(null),
  email: z.email('电子邮箱格式不对').max(120, '不能超过 120 个字').nullable().default(null),
  /** Agreed to be told by SMS or mail when the case moves. */
  wantsNotices: z.boolean().default(false),
  address: oneLine(200).nullable().default(null),
  representative: z
    .object({ name: nameOf(50), relation: optionalLine(50).default(''), phone: phone.nullable().default(null) })
    .nullable()
    .default(null),
})
export type NewParty = z.infer<typeof NewParty>

export const Party = z.object({
  id: Id,
  role: z.string(),
  roleText: z.string(),
  kind: PartyKind,
  name: z.string(),
  code: z.string().nullable(),
  /** Masked; in full by the endpoint that asks for a reason. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
  wantsNotices: z.boolean(),
  address: z.string().nullable(),
  counterpartyId: Id.nullable(),
  representative: z.object({ name: z.string(), relation: z.string(), phone: z.string().nullable() }).nullable(),
})
export type Party = z.infer<typeof Party>

/** A case in a list; individuals' names are masked there. */
export const CaseSummary = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  state: z.string(),
  stateText: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  handlerName: z.string().nullable(),
  parties: z.string(),
  intakeSource: z.string().nullable(),
  intakeNumber: z.string().nullable(),
  openedOn: Day,
  closedOn: Day.nullable(),
  dueOn: Day.nullable(),
  /** Of the clock that ends first: what is left, in words and as a colour. */
  dueWords: z.string().nullable(),
  tone: ClockTone.nullable(),
  revision: z.number().int(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

export const Entry = z.object({
  id: Id,
  kind: z.string(),
  action: z.string().nullable(),
  text: z.string(),
  note: z.string(),
  /** The form of the act, by label, as it was filled in. */
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  personName: z.string(),
  onBehalfOfName: z.string().nullable(),
  revision: z.number().int(),
  at: z.string(),
})
export type Entry = z.infer<typeof Entry>

export const ParticipantKind = z.enum(['signer', 'asked', 'copied', 'entrusted', 'waived', 'former'])
export type ParticipantKind = z.infer<typeof ParticipantKind>
export const participantTexts = {
  signer: '会签',
  asked: '征求意见',
  copied: '抄送',
  entrusted: '委托',
  waived: '四眼例外',
  former: '原办理单位',
} as const satisfies Record<ParticipantKind, string>

export const Participant = z.object({
  id: Id,
  kind: ParticipantKind,
  name: z.string(),
  reason: z.string(),
  untilOn: Day.nullable(),
  askedByName: z.string(),
  askedAt: z.string(),
  answer: z.enum(['agreed', 'disagreed']).nullable(),
  opinion: z.string(),
  answeredAt: z.string().nullable(),
  /** Waits for the person who looks. */
  isMine: z.boolean(),
})
export type Participant = z.infer<typeof Participant>

export const Attachment = z.object({
  id: Id,
  name: z.string(),
  bytes: z.number().int(),
  part: z.string().nullable(),
  addedByName: z.string(),
  addedAt: z.string(),
})

const LinkedCase = z.object({ id: Id, number: z.string(), title: z.string(), stateText: z.string() })

/** One case, whole, as the person who looks may see it. */
export const Case = CaseSummary.extend({
  kind: z.string(),
  editionFrom: Day,
  citation: z.string(),
  hint: z.string().nullable(),
  content: z.record(z.string(), z.unknown()),
  seats: z.array(z.object({ seat: z.string(), text: z.string(), personId: Id, name: z.string() })),
  partyList: z.array(Party),
  clocks: z.array(ClockView),
  entries: z.array(Entry),
  participants: z.array(Participant),
  attachments: z.array(Attachment),
  /** What parties were told by SMS or mail, the latest first. */
  notices: z.array(OutsideNotice),
  /** Source and number are what a person typed here: neither a party's code nor those of the case that it was split from. */
  hasTypedIntake: z.boolean(),
  joinedTo: LinkedCase.nullable(),
  joined: z.array(LinkedCase),
  splitFrom: LinkedCase.nullable(),
  split: z.array(LinkedCase),
  /** What this person can do today; the page draws its buttons from it. */
  actions: z.array(z.object({ id: z.string(), text: z.string(), refusal: z.string().nullable() })),
  /** What may be done with every case: `handle`, `lead`, `urge`. */
  rights: z.array(z.enum(['handle', 'lead', 'urge'])),
  /** Begun forms of this person, by action. */
  drafts: z.record(z.string(), z.object({ form: z.record(z.string(), z.unknown()), changedAt: z.string() })),
})
export type Case = z.infer<typeof Case>

/** 转办、抄送 and the like carry words. */
export const Words = paragraphs(1000)
