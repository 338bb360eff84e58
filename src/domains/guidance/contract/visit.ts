import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { CounterpartyKind } from '#platform/counterparties/contract/index.ts'
import { CheckupItem, mostCheckupItems } from './checkup.ts'
import { CorrectionState, GuidanceMode, GuidanceResponse, type AcknowledgementKind, type CopyKind } from './modes.ts'

export const mostPhotos = 6
/** Of one picture as base64; the browser scales it down far below this. */
export const mostPictureCharacters = 700_000

const Picture = z.base64('图片内容不完整').min(8, '图片是空的').max(mostPictureCharacters, '图片太大，请重新拍摄')

/** Name and number of the certificate stand on every form. */
export const Officer = z.object({ name: oneLine(40), certificate: optionalLine(40).default('') })
export type Officer = z.output<typeof Officer>

const Acknowledgement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed'), image: Picture, signer: oneLine(40) }),
  z.object({ kind: z.literal('refused'), witness: oneLine(40), reason: optionalLine(200).default('') }),
  z.object({ kind: z.literal('onPaper') }),
])

const Copy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.enum(['temporary', 'block', 'pad']), number: oneLine(40) }),
])

const Violation = z
  .object({ text: paragraphs(1000), correction: CorrectionState, dueOn: Day.nullable().default(null) })
  .refine(({ correction, dueOn }) => correction !== 'correctionDue' || dueOn !== null, {
    path: ['dueOn'],
    message: '限期改正的，请写明改正到哪一天',
  })

/** A visit as it is written on the spot; `id` is made there, so that sending it twice keeps it once. */
export const VisitFields = z
  .object({
    id: Id,
    organisationId: Id,
    guidedAt: z.iso.datetime({ offset: true, message: '应为时间' }),
    /** One that is known, or as it was written down. */
    counterparty: z.object({
      id: Id.nullable().default(null),
      kind: CounterpartyKind.default('organisation'),
      name: nameOf(120),
      code: oneLine(40).nullable().default(null),
    }),
    contactTitle: optionalLine(60).default(''),
    riskPointId: Id.nullable().default(null),
    /** What it was about: the name of the risk point, or in own words. */
    topic: nameOf(200),
    mode: GuidanceMode,
    /** 约谈 alone: who approved it beforehand. */
    approval: z
      .object({ byName: oneLine(40), on: Day })
      .nullable()
      .default(null),
    words: paragraphs(2000),
    officers: z.array(Officer).min(1, '请写明执法人员').max(6),
    photos: z.array(Picture).max(mostPhotos, `照片最多 ${mostPhotos} 张`).default([]),
    acknowledgement: Acknowledgement,
    copy: Copy,
    response: GuidanceResponse.nullable().default(null),
    violation: Violation.nullable().default(null),
    followUpOn: Day.nullable().default(null),
    /** 执法体检: empty where the visit is none. */
    checkup: z.array(CheckupItem).max(mostCheckupItems, `体检清单最多 ${mostCheckupItems} 项`).default([]),
  })
  .refine(({ mode, approval }) => mode !== 'interview' || approval !== null, {
    path: ['approval', 'byName'],
    message: '约谈须事先批准，请写明谁在哪天批准',
  })
export type VisitFields = z.output<typeof VisitFields>
/** As a form writes it, before defaults. */
export type WrittenVisit = z.input<typeof VisitFields>

const kindOf = <Kind extends string>() => z.custom<Kind>((value) => typeof value === 'string')

/** A visit as lists show it; names of individuals are masked. */
export const VisitSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  guidedAt: z.string(),
  counterpartyId: Id.nullable(),
  counterpartyName: z.string(),
  topic: z.string(),
  riskPointId: Id.nullable(),
  mode: GuidanceMode,
  response: GuidanceResponse.nullable(),
  correction: CorrectionState.nullable(),
  followUpOn: Day.nullable(),
  recordedByName: z.string(),
  withdrawnBecause: z.string().nullable(),
})
export type VisitSummary = z.infer<typeof VisitSummary>

export const Visit = VisitSummary.extend({
  /** The case that it began: null for visits before there were cases. */
  caseId: Id.nullable(),
  paperId: Id.nullable(),
  documentNumber: z.string().nullable(),
  /** By which the firm opens its guidance on the portal. */
  firmCode: z.string().nullable(),
  contactTitle: z.string(),
  approval: z.object({ byName: z.string(), on: Day }).nullable(),
  words: z.string(),
  officers: z.array(z.object({ name: z.string(), certificate: z.string() })),
  photoIds: z.array(Id),
  acknowledgement: kindOf<AcknowledgementKind>(),
  /** Who signed, or who witnessed that nobody would. */
  acknowledgedBy: z.string(),
  refusalReason: z.string(),
  hasSignature: z.boolean(),
  copy: kindOf<CopyKind>(),
  copyNumber: z.string().nullable(),
  violation: z.object({ text: z.string(), dueOn: Day.nullable() }).nullable(),
  checkup: z.array(CheckupItem),
  /** When it reached the server; later than the visit where there was no network. */
  receivedAt: z.string(),
  revision: z.number().int(),
  mayChange: z.boolean(),
})
export type Visit = z.infer<typeof Visit>
