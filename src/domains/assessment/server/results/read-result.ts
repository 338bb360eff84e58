import { sql, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import { assessmentProblems, type Result, type ResultSummary } from '../../contract/index.ts'
import { availableResultActions, type ResultDuty, type ResultPerson, type ResultRecord } from '../../domain/index.ts'
import { answersForUnit } from '../access/answers-for-unit.ts'
import { assessmentTables } from '../tables.ts'
import { listObjections } from './objections.ts'
import { inReach } from '#platform/organisations/index.ts'

/** Results with what their procedure depends on, as far as the person may see them. */
export function selectResults(db: Db | Transaction, actor: Actor) {
  return (
    assessmentTables(db)
      .withTables<ProgrammesTables>()
      .selectFrom('assessment.result as x')
      .innerJoin('programmes.programme as p', 'p.id', 'x.programme_id')
      .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
      .innerJoin('organisations.organisation as o', 'o.id', 'x.organisation_id')
      .where(
        sql<SqlBool>`(${inReach(actor, 'assessment.oversee', 'i.path')}
        or (x.fed_back_at is not null and ${inReach(actor, 'assessment.read', 'o.path')}))`,
      )
      .selectAll('x')
      .select(['p.title', 'i.path as issuer_path', 'i.id as issuer_id', 'o.name as unit_name', 'o.path as unit_path'])
      .select(
        sql<number>`(select count(*)::int from assessment.objection j where j.result_id = x.id and j.answered_at is null)`.as(
          'open_objections',
        ),
      )
      .select(
        sql<boolean>`exists (select 1 from assessment.mark m where m.programme_id = x.programme_id
        and m.organisation_id = x.organisation_id and m.kind = 'deduction' and m.state <> 'dropped')`.as(
          'has_deduction',
        ),
      )
      // Heard when none is still on its way; the day on which the last of them was decided.
      .select(
        sql<string | null>`(select case when bool_or(m.state in ('recorded', 'noticed', 'stated')) then null
          else max((m.decided_at at time zone 'Asia/Shanghai')::date) end
        from assessment.mark m where m.programme_id = x.programme_id and m.organisation_id = x.organisation_id
        and m.kind = 'deduction' and m.state <> 'dropped')`.as('unit_heard_on'),
      )
      // 复核 and 签批 are another's than whoever made one of the grades.
      .select(
        sql<boolean>`exists (select 1 from assessment.grade g where g.programme_id = x.programme_id
        and g.organisation_id = x.organisation_id and g.basis = 'rule' and g.made_by = ${actor.personId || null}::uuid)`.as(
          'graded_by_actor',
        ),
      )
  )
}

export type SelectedResult = Awaited<ReturnType<ReturnType<typeof selectResults>['execute']>>[number]

const answering = new Set<string>(['accept', 'appeal', 'review'])

export function summaryOf(row: SelectedResult, actor: Actor, today: string): ResultSummary {
  return {
    id: row.id,
    programmeId: row.programme_id,
    programmeTitle: row.title,
    organisationId: row.organisation_id,
    organisationName: row.unit_name,
    stage: row.stage,
    proposedByName: row.proposed_by_name,
    appealDueOn: row.appeal_due_on,
    acceptedOn: row.accepted_on,
    openObjections: row.open_objections,
    waitsForMe: actionsOf(row, actor, today).some(({ action, allowed }) => allowed && answering.has(action)),
    revision: row.revision,
  }
}

const issuerDuties: readonly (readonly [ResultDuty, string])[] = [
  ['grade', 'assessment.grade'],
  ['review', 'assessment.review'],
  ['recordDecision', 'assessment.deliberate'],
  ['approve', 'assessment.approve'],
  ['circulate', 'assessment.circulate'],
]

/** Buttons and verdicts; 听取意见 is done at each deduction, not here. */
export function actionsOf(row: SelectedResult, actor: Actor, today: string) {
  const own = answersForUnit(actor, row.organisation_id)
  const duties = new Set(
    issuerDuties.flatMap(([duty, permission]) => (mayAct(actor, permission, row.issuer_path) ? [duty] : [])),
  )
  if (own) duties.add('answerForUnit')
  const person: ResultPerson = { id: actor.personId, unitId: own ? row.organisation_id : '', duties }
  const record: ResultRecord = {
    stage: row.stage,
    unitId: row.organisation_id,
    proposedBy: row.graded_by_actor ? actor.personId : row.proposed_by,
    hasDeduction: row.has_deduction,
    unitHeardOn: row.unit_heard_on,
    appealDueOn: row.appeal_due_on,
    acceptedOn: row.accepted_on,
  }
  return availableResultActions(record, person, today).filter(({ action }) => action !== 'hearUnit')
}

/** @throws Problem `assessment.result-not-found` */
export async function getResult(db: Db | Transaction, id: string, actor: Actor, today: string): Promise<Result> {
  const row = await selectResults(db, actor).where('x.id', '=', id).executeTakeFirst()
  if (!row) throw resultNotFound()
  const tables = assessmentTables(db)
  const steps = await tables
    .selectFrom('assessment.result_step')
    .selectAll()
    .where('result_id', '=', id)
    .orderBy('id')
    .execute()
  const deliberation = row.deliberation_id
    ? await tables
        .selectFrom('assessment.deliberation')
        .select(['held_on', 'attendees', 'minutes'])
        .where('id', '=', row.deliberation_id)
        .executeTakeFirst()
    : undefined
  const mayOversee = mayAct(actor, 'assessment.oversee', row.issuer_path)
  return {
    ...summaryOf(row, actor, today),
    hasDeduction: row.has_deduction,
    unitHeardOn: row.unit_heard_on,
    objections: await listObjections(db, id),
    steps: steps.map((step) => ({
      action: step.action,
      to: step.to_stage,
      personName: step.person_name,
      onBehalfOfName: step.on_behalf_of_name,
      words: step.words,
      at: step.at.toISOString(),
    })),
    // Minutes are the office's own paper.
    deliberation:
      deliberation && mayOversee
        ? { heldOn: deliberation.held_on, attendees: deliberation.attendees, minutes: deliberation.minutes }
        : null,
    actions: actionsOf(row, actor, today).map(({ to: _, ...action }) => ({
      ...action,
      requires: [...action.requires],
    })),
  }
}

export const resultNotFound = () =>
  assessmentProblems.refuse('assessment.result-not-found', '没有这个单位的考评结果，或不在您的权限范围内')
