import { z } from 'zod'
import { Day, endpoint, Id } from '#base/http/contract.ts'
import { Grade } from '#domains/programmes/contract/index.ts'
import { RowFacts } from './grading-facts.ts'
import { GradeStep, OpenPoint } from './grading-outcome.ts'
import { Mark } from './mark-endpoints.ts'
import { ResultStage } from './result-stage.ts'
import { rowOfUnit } from './row-of-unit.ts'

/** By the words of the rule, by 复核, or by 集体审定. */
export const GradeBasis = z.enum(['rule', 'review', 'decision'])
export type GradeBasis = z.infer<typeof GradeBasis>
export const gradeBasisTexts = {
  rule: '按评分细则',
  review: '复核',
  decision: '集体审定',
} as const satisfies Record<GradeBasis, string>

const programme = z.object({ programmeId: Id })
const AsOf = z.object({ asOf: Day.optional() })

export const MatrixCell = z.object({
  rowId: Id,
  grade: Grade.nullable(),
  undecided: OpenPoint.nullable(),
  version: z.number().int(),
  basis: GradeBasis,
  /** The grade of the row with the same code or name in the programme before. */
  before: Grade.nullable(),
})
export type MatrixCell = z.infer<typeof MatrixCell>

export const MatrixUnit = z.object({
  organisationId: Id,
  name: z.string(),
  kind: z.string(),
  resultId: Id.nullable(),
  stage: ResultStage.nullable(),
  /** Row ids that the programme asks of the unit. */
  asked: z.array(Id),
  cells: z.array(MatrixCell),
  /** An exact fraction, cut after two digits; null where no total may be formed. */
  total: z.string().nullable(),
  rank: z.number().int().nullable(),
})
export type MatrixUnit = z.infer<typeof MatrixUnit>

/** 考评结果: units down, rows across. A unit sees its own line, and its grades only from 反馈 on. */
export const Matrix = z.object({
  programmeId: Id,
  title: z.string(),
  year: z.number().int(),
  docNumber: z.string().nullable(),
  asOf: Day.nullable(),
  /** Whether any row has a rule that names grades, which 加分 and 扣分 do not; without one nothing is graded, and the page says so. */
  hasRules: z.boolean(),
  precedingYear: z.number().int().nullable(),
  mayOversee: z.boolean(),
  rows: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      level1: z.string(),
      ruleKind: z.string().nullable(),
      weight: z.number().nullable(),
    }),
  ),
  units: z.array(MatrixUnit),
  /** Why there is no total and no rank; null where there is one. */
  noTotalBecause: z.string().nullable(),
})
export type Matrix = z.infer<typeof Matrix>

export const showMatrix = endpoint({
  method: 'GET',
  path: '/assessment/programmes/:programmeId/matrix',
  summary: '查看考评结果',
  permission: 'assessment.read',
  audit: { notAudited: '只读；本单位结果或办公室工作页' },
  params: programme,
  query: AsOf,
  output: Matrix,
  problems: ['assessment.not-found'],
})

export const exportMatrix = endpoint({
  method: 'GET',
  path: '/assessment/programmes/:programmeId/matrix.xlsx',
  summary: '导出考评结果表',
  permission: 'assessment.read',
  audit: 'assessment.matrix-exported',
  params: programme,
  query: AsOf,
  kind: 'download',
  problems: ['assessment.not-found'],
})

export const GradeVersion = z.object({
  version: z.number().int(),
  grade: Grade.nullable(),
  undecided: OpenPoint.nullable(),
  steps: z.array(GradeStep),
  facts: RowFacts,
  ruleVersion: z.string(),
  basis: GradeBasis,
  reason: z.string(),
  madeByName: z.string(),
  madeAt: z.string(),
  supersededAt: z.string().nullable(),
})
export type GradeVersion = z.infer<typeof GradeVersion>

/** 评定依据: facts → rule with quote → lateness → decider, and what was objected and answered. */
export const Grounds = z.object({
  rowId: Id,
  rowCode: z.string(),
  rowName: z.string(),
  requirement: z.string(),
  quotes: z.array(z.string()),
  organisationId: Id,
  organisationName: z.string(),
  programmeTitle: z.string(),
  /** Newest first; for the unit only what was fed back. */
  versions: z.array(GradeVersion),
  criteria: z.array(
    z.object({ title: z.string(), met: z.boolean(), reason: z.string(), deciderName: z.string().nullable() }),
  ),
  tasks: z.array(
    z.object({
      id: Id,
      occurrence: z.number().int(),
      dueOn: Day.nullable(),
      firstReleasedAt: z.string().nullable(),
      facts: z.array(z.object({ id: Id, sentence: z.string(), link: z.string().nullable() })),
      files: z.array(z.object({ fileId: Id, name: z.string() })),
    }),
  ),
  finding: z
    .object({ remark: z.string(), link: z.string().nullable(), foundOn: Day, recordedByName: z.string() })
    .nullable(),
  marks: z.array(Mark),
  objections: z.array(
    z.object({
      reason: z.string(),
      madeByName: z.string(),
      madeAt: z.string(),
      outcome: z.string().nullable(),
      answer: z.string().nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
})
export type Grounds = z.infer<typeof Grounds>

export const showGrounds = endpoint({
  method: 'GET',
  path: '/assessment/rows/:rowId/units/:organisationId/grounds',
  summary: '查看评定依据',
  permission: 'assessment.read',
  audit: { notAudited: '只读；本单位结果或办公室工作页' },
  params: rowOfUnit,
  query: AsOf,
  output: Grounds,
  problems: ['assessment.not-found'],
})

/** 初评 by the words of the rules; units whose result was fed back already are left as they are. */
export const gradeProgramme = endpoint({
  method: 'POST',
  path: '/assessment/programmes/:programmeId/grading',
  summary: '按评分细则初评',
  permission: 'assessment.grade',
  audit: 'assessment.programme-graded',
  params: programme,
  body: z.object({ organisationIds: z.array(Id).max(2000).optional() }),
  output: z.object({
    units: z.number().int(),
    graded: z.number().int(),
    changed: z.number().int(),
    frozen: z.number().int(),
    warnings: z.array(z.string()),
  }),
  problems: ['assessment.not-found', 'assessment.not-issued'],
})

const YearLetters = z.object({
  programmeId: Id,
  year: z.number().int(),
  title: z.string(),
  /** How often each letter was given; null where the programme has no grading rules. */
  counts: z
    .object({ excellent: z.number().int(), good: z.number().int(), medium: z.number().int(), poor: z.number().int() })
    .nullable(),
})

/** Letters of the issuer's programmes over the years: of one unit, or of all. */
export const showTrend = endpoint({
  method: 'GET',
  path: '/assessment/programmes/:programmeId/trend',
  summary: '查看历年考评结果',
  permission: 'assessment.read',
  audit: { notAudited: '只读' },
  params: programme,
  query: z.object({ organisationId: Id.optional() }),
  output: z.object({ years: z.array(YearLetters) }),
  problems: ['assessment.not-found'],
})
