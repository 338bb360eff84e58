import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type InputOf, type UseCase } from '#base/http/index.ts'
import type { GradingBasis } from '#domains/programmes/index.ts'
import type { Grounds, showGrounds } from '../../contract/index.ts'
import { getAssessedRow, rowNotFound, type RowReference } from '../access/assessed-row.ts'
import { listMarksOfRow } from '../marks/read-mark.ts'
import { criteriaRuleOf } from '../reviews/criteria.ts'
import { findFinding, listDecisions, readProofs } from '../reviews/read-review.ts'
import { listObjections } from '../results/objections.ts'
import { readBoundSurveys } from '../surveys/survey-facts.ts'
import { assessmentTables } from '../tables.ts'
import { forUnit } from './grounds-for-unit.ts'
import { inForce } from './read-grades.ts'

/** 评定依据. A unit sees its own from 反馈 on, without who answered what and without earlier versions. */
export async function showGroundsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showGrounds>>): Promise<Grounds> {
  const { params: reference, query } = input
  const assessed = await getAssessedRow(db, reference)
  const { basis, row, unit, tasks } = assessed
  const mayOversee = mayAct(actor, 'assessment.oversee', basis.issuer.path)
  const isOwn = mayAct(actor, 'assessment.read', unit.path) && basis.state !== 'draft'
  if (!mayOversee && !isOwn) throw rowNotFound()
  const shown = mayOversee || assessed.frozen
  const [proofs, decisions, finding] = [
    await readProofs(db, tasks),
    await listDecisions(db, reference),
    await findFinding(db, reference),
  ]
  const rule = criteriaRuleOf(row)
  const titles = new Map(rule?.criteria.map(({ id, text }) => [id, text]))
  const grounds: Grounds = {
    ...reference,
    rowCode: row.code,
    rowName: row.name,
    requirement: row.requirement,
    quotes: row.grading?.quotes ?? [],
    organisationName: unit.name,
    programmeTitle: basis.title,
    versions: shown ? await listVersions(db, reference, query.asOf ?? null) : [],
    criteria: decisions.map((decision) => ({
      title: titles.get(decision.criterion) ?? decision.criterion,
      met: decision.met,
      reason: decision.reason,
      deciderName: decision.decided_by_name,
    })),
    tasks: tasks.map((task, index) => ({
      id: task.id,
      occurrence: task.occurrence,
      dueOn: task.dueOn,
      firstReleasedAt: task.firstReleasedAt?.toISOString() ?? null,
      facts: proofs[index]!.evidence.flatMap(({ result }) =>
        result.counted.map(({ fact }) => ({ id: fact.id, sentence: fact.sentence, link: fact.subject.link })),
      ),
      files: proofs[index]!.submission?.files.map(({ fileId, name }) => ({ fileId, name })) ?? [],
    })),
    finding: finding
      ? {
          remark: finding.remark,
          link: finding.link,
          foundOn: finding.found_on,
          recordedByName: finding.recorded_by_name,
        }
      : null,
    marks: await listMarksOfRow(db, reference, actor, today),
    objections: shown ? await objectionsTo(db, basis.id, reference) : [],
  }
  return mayOversee ? grounds : forUnit(grounds, row, shown, await countRespondents(db, basis, reference))
}

async function listVersions(db: Db | Transaction, { rowId, organisationId }: RowReference, asOf: string | null) {
  const versions = await assessmentTables(db)
    .selectFrom('assessment.grade')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('organisation_id', '=', organisationId)
    .$if(asOf !== null, (query) => query.where(inForce(asOf)))
    .orderBy('version', 'desc')
    .execute()
  return versions.map((one) => ({
    version: one.version,
    grade: one.grade,
    undecided: one.undecided,
    steps: one.steps,
    facts: one.facts,
    ruleVersion: one.rule_version,
    basis: one.basis,
    reason: one.reason,
    madeByName: one.made_by_name,
    madeAt: one.made_at.toISOString(),
    supersededAt: one.superseded_at?.toISOString() ?? null,
  }))
}

async function countRespondents(db: Db | Transaction, basis: GradingBasis, { rowId, organisationId }: RowReference) {
  const surveys = await readBoundSurveys(db, basis.id, [organisationId], new Map())
  return surveys.get(`${rowId} ${organisationId}`)?.outcome.answers.length ?? 0
}

async function objectionsTo(db: Db | Transaction, programmeId: string, { rowId, organisationId }: RowReference) {
  const result = await assessmentTables(db)
    .selectFrom('assessment.result')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!result) return []
  const objections = await listObjections(db, result.id)
  return objections.filter((objection) => objection.rowIds.includes(rowId))
}
