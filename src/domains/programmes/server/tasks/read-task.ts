import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { programmeProblems, ProgrammeSettings, type Task } from '../../contract/index.ts'
import { availableTaskActions, type TaskSituation } from '../../domain/available-actions.ts'
import { rowOf } from '../read-programme.ts'
import { selectTasks, summaryOf } from './list-tasks.ts'
import { listSubmissions } from './read-submissions.ts'
import { taskTables } from './tables.ts'
import { evidenceOf } from './task-evidence.ts'
import { viewerOf } from './viewer.ts'

/** A task with its row, every version handed in, and what this person can do now. @throws Problem `programmes.task-not-found` */
export async function getTask(db: Db | Transaction, taskId: string, actor: Actor, today: string): Promise<Task> {
  const tables = taskTables(db)
  const found = await selectTasks(db, actor, {}, today).where('t.id', '=', taskId).executeTakeFirst()
  if (!found) throw programmeProblems.refuse('programmes.task-not-found', '没有这项任务，或不在您的权限范围内')
  const { row, programme, paths, responsible } = await surroundingsOf(db, taskId)
  const submissions = await listSubmissions(db, taskId)
  const extensions = await tables
    .selectFrom('programmes.extension')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('id', 'desc')
    .execute()
  const latest = submissions[0]
  const situation: TaskSituation = {
    state: found.state,
    programmeState: found.programmeState,
    dueOn: found.dueOn,
    today,
    submission: latest ? { ...latest, isImported: latest.importedOn !== null } : null,
    hasOpenExtension: extensions.some((extension) => extension.state === 'asked'),
  }
  return {
    ...summaryOf(found, today),
    row: rowOf(row),
    docNumber: programme.doc_number,
    releaseSteps: ProgrammeSettings.parse(programme.settings).releaseSteps,
    responsible,
    evidence: await evidenceOf(db, {
      id: taskId,
      bindings: row.bindings,
      organisationId: found.organisationId,
      year: found.year,
      dueOn: found.dueOn,
      issuedOn: programme.issued_on,
    }),
    submissions: submissions.map(({ draftedBy: _, passedBy: __, isWaived: ___, ...submission }) => submission),
    extensions: extensions.map((extension) => ({
      id: extension.id,
      askedUntil: extension.asked_until,
      reason: extension.reason,
      askedByName: extension.asked_by_name,
      askedAt: extension.asked_at.toISOString(),
      state: extension.state,
      decidedByName: extension.decided_by_name,
      decisionReason: extension.decision_reason,
    })),
    actions: availableTaskActions(situation, viewerOf(actor, paths)),
  }
}

/** The row, the programme, the places in the tree of who has the task and who asks it, and who is responsible. */
async function surroundingsOf(db: Db | Transaction, taskId: string) {
  const { doc_number, settings, issued_on, unit, issuer, personId, personName, ...row } = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.row as r', 'r.id', 't.row_id')
    .innerJoin('programmes.programme as p', 'p.id', 't.programme_id')
    .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('organisations.organisation as i', 'i.id', 'p.organisation_id')
    .leftJoin('identity.person as person', 'person.id', 't.responsible_person_id')
    .selectAll('r')
    .select(['p.doc_number', 'p.settings', 'p.issued_on'])
    .select(['o.path as unit', 'i.path as issuer', 'person.id as personId', 'person.name as personName'])
    .where('t.id', '=', taskId)
    .executeTakeFirstOrThrow()
  return {
    row,
    programme: { doc_number, settings, issued_on },
    paths: { unit, issuer },
    responsible: personId && personName ? { personId, name: personName } : null,
  }
}
