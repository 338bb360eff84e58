import { z } from 'zod'
import { Day, Id, oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { labelled } from '#platform/procedures/contract/index.ts'
import { ShownRemedy } from '../application.ts'
import { elsewhere, Elsewhere } from '../elsewhere.ts'
import { recusalReasons, RecusalReason } from '../recusal.ts'
import { startTimes } from '../room.ts'
import { Fen, SigningWay } from './agreement.ts'
import { otherBodies, OtherBody } from './content.ts'

const reason = labelled(paragraphs(500), '理由', { control: 'paragraphs' })
const told = (label: string) => labelled(z.boolean().default(false), label)
const hidden = () => ''

export const ReasonForm = z.object({ reason })

export const AcceptForm = z.object({
  told: told('已告知各方：调解自愿、不收费；不停止、不延长复议、诉讼和仲裁的期限，最后日期已请其签收'),
  remedies: z.array(ShownRemedy).default([]),
})

export const RefusalForm = z.object({
  reason,
  goTo: labelled(z.array(Elsewhere).min(1, '请至少告诉申请人一个可以去的地方').max(7), '可以去哪里', {
    options: elsewhere,
  }),
})

export const MediatorForm = z.object({
  mediatorId: labelled(Id, '调解人员', { control: 'mediator', words: hidden }),
  mediatorName: labelled(z.string().max(60).default(''), '人选', { control: 'none' }),
})

export const RecusalForm = z.object({
  recusal: labelled(z.enum(RecusalReason.options), '回避理由', { options: recusalReasons }),
})

export const sessionWays = { room: '当面，在调解室', elsewhere: '当面，在其他地方', online: '网上' } as const
export const SessionWay = z.enum(Object.keys(sessionWays) as [keyof typeof sessionWays], '请选择方式')

export const SessionForm = z.object({
  day: labelled(Day, '日期'),
  from: labelled(z.enum(startTimes as [string]), '开始时间'),
  minutes: labelled(
    z.number().int('时长应为整数').min(15, '至少 15 分钟').max(240, '最长 240 分钟').default(90),
    '时长（分钟）',
  ),
  way: labelled(SessionWay, '方式', { options: sessionWays }),
  roomId: labelled(Id.nullable().default(null), '调解室', {
    control: 'room',
    words: hidden,
    hint: '选“在调解室”时填写；同一时间已有预约的会被拒绝',
  }),
  place: labelled(optionalLine(200).default(''), '其他地点', { hint: '选“在其他地方”时填写' }),
})

export const RecordForm = z.object({
  heldOn: labelled(Day, '调解日期'),
  present: labelled(oneLine(300), '到场人员'),
  course: labelled(paragraphs(6000), '经过', { control: 'paragraphs', hint: '各方说了什么，争议在哪里，怎么调的' }),
  proposal: labelled(paragraphs(2000).or(z.literal('')).default(''), '调解人员的建议方案', {
    control: 'paragraphs',
  }),
})

/** On paper, before the clerk. */
export const PaperSignForm = z.object({
  partyId: labelled(Id, '签名的当事人', { control: 'party', words: hidden }),
  on: labelled(Day, '签名日期'),
})

/** By the party itself: on the glass, or with its code. The text that it saw is named by its version. */
export const SignForm = z.object({ partyId: Id, on: Day, way: z.enum(SigningWay.options), version: z.number().int() })

export const PerformedForm = z.object({
  dutyId: labelled(z.string().min(1, '请选择一项').max(10), '哪一项', { control: 'duty' }),
  on: labelled(Day, '履行日期'),
  amountFen: labelled(Fen.nullable().default(null), '金额', {
    control: 'money',
    words: (fen: number | null) => (fen === null ? '' : `${(fen / 100).toFixed(2)} 元`),
    hint: '付款的写本次付了多少；不是付款的留空',
  }),
})

export const ConfirmedForm = PerformedForm.extend({ side: z.enum(['applicant', 'respondent']) })

export const BreachForm = z.object({
  dutyId: labelled(z.string().min(1, '请选择一项').max(10), '哪一项', { control: 'duty' }),
  words: labelled(paragraphs(500), '催促的话', { control: 'paragraphs', hint: '当事人凭查询码可以看到已经催促' }),
})

export const UnperformedForm = z.object({
  reason,
  told: told('已告知对方可以怎么办：申请司法确认后请求强制执行，或者向人民法院起诉'),
})

export const confirmationResults = { applied: '已申请，等结果', confirmed: '法院确认有效', refused: '法院没有确认' }

export const ConfirmationForm = z.object({
  appliedOn: labelled(Day, '双方共同申请的日期'),
  court: labelled(oneLine(100), '人民法院'),
  result: labelled(z.enum(['applied', 'confirmed', 'refused']), '结果', { options: confirmationResults }),
  note: labelled(optionalLine(300).default(''), '说明'),
})

export const FailureForm = z.object({
  reason,
  told: told('已告知各方可以去哪里，以及复议、诉讼的最后日期'),
})

export const ReplyForm = z.object({
  on: labelled(Day, '回复日期'),
  to: labelled(oneLine(100), '回复给', { hint: '来件单位的全称，如“演示区人民法院诉前调解中心”' }),
  words: labelled(paragraphs(500), '回复内容', {
    control: 'paragraphs',
    hint: '写结果：达成协议、没有达成、撤回；不写各方在调解中说了什么。来件单位凭自己的编号可以取回',
  }),
})

export const TransferForm = z.object({
  to: labelled(z.enum(OtherBody.options), '移送到', { options: otherBodies }),
  name: labelled(oneLine(100), '名称'),
  on: labelled(Day, '移送日期'),
  reason,
})

export const transferResults = {
  settled: '那边已经解决',
  unsettled: '那边没有解决，不再调解',
  returned: '退回，本单位继续调解',
} as const

export const TransferResultForm = z.object({
  result: labelled(z.enum(Object.keys(transferResults) as [keyof typeof transferResults]), '结果', {
    options: transferResults,
  }),
  words: labelled(paragraphs(500), '回复内容', { control: 'paragraphs' }),
})
