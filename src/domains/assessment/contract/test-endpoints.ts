import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Revision } from './row-of-unit.ts'

const draws = { notAudited: '工作列表，查看不留痕' }

const Person = z.object({ number: oneLine(40), name: oneLine(40), category: z.string().trim().max(40).default('') })

/** 现场测试 of one unit and row. `people` stand in the order of the draw; those behind `size` are reserves. */
export const WrittenTest = z.object({
  id: Id,
  rowId: Id,
  rowCode: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  seed: z.string(),
  size: z.number().int(),
  rosterSize: z.number().int(),
  heldOn: Day.nullable(),
  drawnByName: z.string(),
  drawnAt: z.string(),
  revision: z.number().int(),
  people: z.array(
    z.object({
      place: z.number().int(),
      number: z.string(),
      name: z.string(),
      category: z.string(),
      score: z.number().nullable(),
      absentBecause: z.string().nullable(),
    }),
  ),
  /** Unrounded, cut after four digits; null until everybody who was drawn has sat. */
  mean: z.string().nullable(),
  missing: z.number().int(),
})
export type WrittenTest = z.infer<typeof WrittenTest>

export const drawTest = endpoint({
  method: 'POST',
  path: '/assessment/rows/:rowId/units/:organisationId/test',
  summary: '抽取参加测试的人员',
  permission: 'assessment.grade',
  audit: 'assessment.test-drawn',
  params: z.object({ rowId: Id, organisationId: Id }),
  body: z.object({
    seed: oneLine(60).optional(),
    size: z.number().int().min(1).max(500),
    heldOn: Day.nullable().default(null),
    roster: z.array(Person).min(1, '名册是空的').max(5000),
  }),
  output: WrittenTest,
  problems: [
    'assessment.not-found',
    'assessment.not-issued',
    'assessment.not-this-rule',
    'assessment.too-few-people',
    'assessment.already-drawn',
    'assessment.unusable-facts',
    'assessment.frozen',
  ],
  maximumBytes: 2 * 1_048_576,
})

/** Sorts: `id` (default). */
export const listTests = endpoint({
  method: 'GET',
  path: '/assessment/tests',
  summary: '查看现场测试',
  permission: 'assessment.oversee',
  audit: draws,
  query: ListQuery.extend({ programmeId: Id.optional(), rowId: Id.optional(), organisationId: Id.optional() }),
  output: pageOf(WrittenTest),
})

const Score = z.number().min(0, '应在 0 至 100 之间').max(100, '应在 0 至 100 之间').multipleOf(0.01, '最多两位小数')

export const enterTestScores = endpoint({
  method: 'PUT',
  path: '/assessment/tests/:testId/scores',
  summary: '录入测试成绩',
  permission: 'assessment.grade',
  audit: 'assessment.test-scored',
  params: z.object({ testId: Id }),
  body: z.object({
    revision: Revision,
    scores: z
      .array(
        z.union([
          z.object({ number: z.string().max(40), score: Score }),
          z.object({ number: z.string().max(40), absentBecause: oneLine(200) }),
        ]),
      )
      .min(1, '没有成绩')
      .max(1000),
  }),
  output: WrittenTest,
  problems: [
    'assessment.test-not-found',
    'assessment.changed-meanwhile',
    'assessment.unusable-sheet',
    'assessment.frozen',
  ],
})

/** The sheet (CSV or XLSX) with 编号, 姓名, 成绩, 缺考原因; with one bad line nothing is written, and every bad line is named. */
export const importTestScores = endpoint({
  method: 'POST',
  path: '/assessment/tests/:testId/sheet',
  summary: '导入测试成绩表',
  permission: 'assessment.grade',
  audit: 'assessment.test-scored',
  params: z.object({ testId: Id }),
  query: z.object({ revision: z.coerce.number().int().min(0) }),
  kind: 'upload',
  output: WrittenTest,
  problems: [
    'assessment.test-not-found',
    'assessment.changed-meanwhile',
    'assessment.unusable-sheet',
    'assessment.frozen',
  ],
})

export const downloadTestSheet = endpoint({
  method: 'GET',
  path: '/assessment/tests/:testId/sheet.xlsx',
  summary: '下载成绩表模板',
  permission: 'assessment.oversee',
  audit: 'assessment.sheet-downloaded',
  params: z.object({ testId: Id }),
  kind: 'download',
  problems: ['assessment.test-not-found'],
})
