import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import {
  Programme,
  ProgrammeQuestion,
  ProgrammeRow,
  ProgrammeSettingsChange,
  ProgrammeState,
  ProgrammeSummary,
} from './programme.ts'
import { documentText } from './texts.ts'

const params = z.object({ programmeId: Id })
const Created = z.object({ id: Id })
/** The revision that the page showed; another one now means that somebody else changed the programme. */
const Revision = z.number().int().min(1)

/** A row as a person writes it; its id and place are the server's. */
export const RowDraft = ProgrammeRow.omit({ id: true, position: true, parentRowId: true })
export type RowDraft = z.infer<typeof RowDraft>

/** Sorts: `-year` (default), `issuedOn`, `title`. */
export const listProgrammes = endpoint({
  method: 'GET',
  path: '/programmes',
  summary: '查看年度方案列表',
  permission: 'programmes.read',
  audit: { notAudited: '方案为工作文件，查看不留痕' },
  query: ListQuery.extend({ year: z.coerce.number().int().optional(), state: ProgrammeState.optional() }),
  output: pageOf(ProgrammeSummary),
})

export const showProgramme = endpoint({
  method: 'GET',
  path: '/programmes/:programmeId',
  summary: '查看年度方案',
  permission: 'programmes.read',
  audit: { notAudited: '方案为工作文件，查看不留痕' },
  params,
  output: Programme,
})

/** Composed by hand, copied from an earlier programme (`copyOf`), or made from one that was received (`parent`). */
export const createProgramme = endpoint({
  method: 'POST',
  path: '/programmes',
  summary: '新建年度方案',
  permission: 'programmes.compose',
  audit: 'programmes.programme-created',
  body: z.object({
    organisationId: Id,
    year: z.number().int().min(1990).max(2100),
    title: oneLine(200),
    copyOf: Id.optional(),
    parent: Id.optional(),
    rows: z.array(RowDraft).max(300).default([]),
    questions: z
      .array(ProgrammeQuestion.pick({ rowCode: true, about: true, quote: true, question: true, proposal: true }))
      .max(500)
      .default([]),
    legalBasis: z.array(documentText(500)).max(50).default([]),
    contact: z.record(z.string().max(50), documentText(200)).default({}),
    source: z.unknown().optional(),
  }),
  output: Created,
  problems: ['programmes.not-found', 'programmes.code-taken', 'programmes.row-unusable'],
  maximumBytes: 8 * 1_048_576,
})

export const changeProgramme = endpoint({
  method: 'PATCH',
  path: '/programmes/:programmeId',
  summary: '修改方案的标题、设置和受文单位',
  permission: 'programmes.compose',
  audit: 'programmes.programme-changed',
  params,
  body: z.object({
    revision: Revision,
    title: oneLine(200).optional(),
    year: z.number().int().min(1990).max(2100).optional(),
    settings: ProgrammeSettingsChange.optional(),
    legalBasis: z.array(documentText(500)).max(50).optional(),
    addressees: z.array(Id).max(2000).optional(),
  }),
  output: Programme,
  problems: ['programmes.not-found', 'programmes.already-issued', 'programmes.changed-meanwhile'],
})

export const saveRow = endpoint({
  method: 'PUT',
  path: '/programmes/:programmeId/rows/:rowId',
  summary: '保存任务行',
  permission: 'programmes.compose',
  audit: 'programmes.row-saved',
  params: params.extend({ rowId: Id }),
  /** `position` moves the row; a `rowId` not yet known adds one. */
  body: z.object({
    revision: Revision,
    position: z.number().int().min(0).max(1000),
    row: RowDraft,
    /** The row of the programme that was received which this one carries out; absent leaves it as it is. */
    parentRowId: Id.nullable().optional(),
  }),
  output: Programme,
  problems: [
    'programmes.not-found',
    'programmes.row-not-found',
    'programmes.row-unusable',
    'programmes.already-issued',
    'programmes.changed-meanwhile',
    'programmes.code-taken',
  ],
})

export const removeRow = endpoint({
  method: 'DELETE',
  path: '/programmes/:programmeId/rows/:rowId',
  summary: '删除任务行',
  permission: 'programmes.compose',
  audit: 'programmes.row-removed',
  params: params.extend({ rowId: Id }),
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  output: Programme,
  problems: [
    'programmes.not-found',
    'programmes.row-not-found',
    'programmes.already-issued',
    'programmes.changed-meanwhile',
  ],
})

/** What the text leaves open is decided by a named person, or left open by one. */
export const decideQuestion = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/questions/:questionId/decision',
  summary: '确定未明事项',
  permission: 'programmes.decide',
  audit: 'programmes.question-decided',
  params: params.extend({ questionId: Id }),
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('answer'), answer: z.unknown(), reason: documentText(500).default('') }),
    z.object({ decision: z.literal('leaveOpen'), reason: paragraphs(500) }),
    z.object({ decision: z.literal('reopen'), reason: documentText(500).default('') }),
  ]),
  output: Programme,
  problems: [
    'programmes.not-found',
    'programmes.question-not-found',
    'programmes.already-issued',
    'programmes.answer-unusable',
  ],
})

/** After the office's own system gave number and signature: only then 已印发, and each unit has its tasks. */
export const issueProgramme = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/issue',
  summary: '印发年度方案',
  permission: 'programmes.issue',
  audit: 'programmes.programme-issued',
  params,
  body: z.object({
    revision: Revision,
    docNumber: oneLine(60),
    signer: oneLine(40),
    issuedOn: Day,
    distribution: documentText(500).default(''),
    /** The stamped copy (PDF, OFD or scan), as a finished upload. */
    stampedUploadId: Id.nullable().default(null),
  }),
  output: Programme,
  problems: [
    'programmes.not-found',
    'programmes.already-issued',
    'programmes.open-questions',
    'programmes.nothing-to-issue',
    'programmes.changed-meanwhile',
  ],
})

/** 结束: the year is over; its tasks are only read from now on. */
export const closeProgramme = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/closing',
  summary: '结束年度方案',
  permission: 'programmes.issue',
  audit: 'programmes.programme-closed',
  params,
  body: z.object({ revision: Revision, reason: oneLine(200) }),
  output: Programme,
  problems: ['programmes.not-found', 'programmes.not-issued', 'programmes.changed-meanwhile'],
})

export const acknowledgeProgramme = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/acknowledgement',
  summary: '签收年度方案',
  permission: 'programmes.acknowledge',
  audit: 'programmes.programme-acknowledged',
  params,
  body: z.object({ organisationId: Id }),
  output: z.object({ acknowledgedAt: z.string() }),
  problems: ['programmes.not-found', 'programmes.not-addressed'],
})
