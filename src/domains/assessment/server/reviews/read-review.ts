import type { Db, Transaction } from '#base/database/index.ts'
import { readProof, type Proof } from '#domains/programmes/index.ts'
import { AssessmentMethod, type GradingRule } from '#domains/programmes/contract/index.ts'
import type { Review } from '../../contract/index.ts'
import type { AssessedRow, RowReference } from '../access/assessed-row.ts'
import { assessmentTables } from '../tables.ts'
import { criteriaRuleOf, criteriaShown, previewOf } from './criteria.ts'

export function readProofs(db: Db | Transaction, tasks: AssessedRow['tasks']): Promise<Proof[]> {
  return Promise.all(tasks.map((task) => readProof(db, task.id)))
}

export function listDecisions(db: Db | Transaction, { rowId, organisationId }: RowReference) {
  return assessmentTables(db)
    .selectFrom('assessment.criterion_decision')
    .select(['criterion', 'met', 'reason', 'decided_by_name', 'decided_at'])
    .where('row_id', '=', rowId)
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .orderBy('criterion')
    .execute()
}

export function findFinding(db: Db | Transaction, { rowId, organisationId }: RowReference) {
  return assessmentTables(db)
    .selectFrom('assessment.finding')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
}

/** The page of a reviewer. Rights are the caller's affair. */
export async function readReview(db: Db | Transaction, assessed: AssessedRow): Promise<Review> {
  const { basis, row, unit, tasks } = assessed
  const reference = { rowId: row.id, organisationId: unit.id }
  const [proofs, decisions, finding] = [
    await readProofs(db, tasks),
    await listDecisions(db, reference),
    await findFinding(db, reference),
  ]
  const rule = criteriaRuleOf(row)
  return {
    ...reference,
    organisationName: unit.name,
    programmeId: basis.id,
    programmeTitle: basis.title,
    rowCode: row.code,
    name: row.name,
    requirement: row.requirement,
    materials: row.materials,
    methods: row.methods,
    quotes: row.grading?.quotes ?? [],
    ruleKind: row.grading?.kind ?? null,
    items: itemsOf(row.grading),
    revision: assessed.revision,
    frozen: assessed.frozen,
    tasks: tasks.map((task, index) => ({
      id: task.id,
      occurrence: task.occurrence,
      dueOn: task.dueOn,
      releasedAt: task.firstReleasedAt?.toISOString() ?? null,
      submission: proofs[index]!.submission,
      evidence: [...proofs[index]!.evidence],
    })),
    criteria: rule ? criteriaShown(rule, previewOf(rule, proofs, decisions), decisions) : [],
    finding: finding
      ? {
          facts: finding.facts,
          method: AssessmentMethod.parse(finding.method),
          remark: finding.remark,
          link: finding.link,
          fileId: finding.file_id,
          foundOn: finding.found_on,
          recordedByName: finding.recorded_by_name,
          recordedAt: finding.recorded_at.toISOString(),
        }
      : null,
  }
}

const awardTexts = { first: '一等奖', second: '二等奖', third: '三等奖' } as const

function itemsOf(rule: GradingRule | null): Review['items'] {
  if (rule?.kind === 'presence') return rule.items.map(({ id, text }) => ({ id, text }))
  if (rule?.kind === 'awardLevel')
    return [
      ...rule.awards.map(({ award }) => ({ id: award, text: awardTexts[award] })),
      { id: 'none', text: '没有获奖' },
    ]
  return []
}
