import { asJson, type Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type AuditNote } from '#base/http/index.ts'
import { procedureProblems, type CaseStanding, type DefinedCases } from '../contract/index.ts'
import { dueOnOf } from '../domain/index.ts'
import { loadCase, lockCase, type LoadedCase } from './lock-case.ts'
import { caseTables } from './tables.ts'

/** What every change of a case is made with. */
export interface Changing {
  readonly db: Transaction
  readonly actor: Actor
  readonly now: Date
  readonly today: string
  audit(note: AuditNote): void
}

/**
 * Locks a case for one change. `revision` undefined: whatever stands now (a comment disturbs nobody).
 * @throws Problem when it is not there, another was faster, or the person does not hold the permission in its unit
 */
export async function beginChange(
  { db, actor }: Pick<Changing, 'db' | 'actor'>,
  defined: DefinedCases,
  caseId: string,
  permission: string,
  revision?: number,
): Promise<LoadedCase> {
  await lockCase(db, caseId)
  const loaded = await loadCase(db, defined, caseId, actor)
  if (!mayAct(actor, permission, loaded.path))
    throw procedureProblems.refuse(
      'procedures.not-your-part',
      `这个${defined.procedure.noun}由${loaded.organisationName}办理，您可以查看，不能办理`,
    )
  if (revision !== undefined) await requireRevision(db, defined, loaded, revision)
  return loaded
}

/** @throws Problem `procedures.changed-meanwhile` that names who did what */
export async function requireRevision(
  tx: Transaction,
  { procedure }: DefinedCases,
  { row }: LoadedCase,
  revision: number,
): Promise<void> {
  if (row.revision === revision) return
  const since = await caseTables(tx)
    .selectFrom('procedures.entry')
    .select(['person_name', 'text', 'at'])
    .where('case_id', '=', row.id)
    .where('revision', '>', revision)
    .orderBy('id')
    .execute()
  const told = since.slice(-3).map(({ person_name, text, at }) => `${person_name}于 ${clockTime(at)} ${text}`)
  throw procedureProblems.refuse(
    'procedures.changed-meanwhile',
    `这个${procedure.noun}在您打开之后已有变化${told.length ? `：${told.join('；')}` : ''}。请刷新后再办理，您填写的内容仍在页面上`,
  )
}

const clockTime = (at: Date) =>
  at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })

/** Writes a case's standing back, one revision on, with the day on which something of it is due. */
export async function saveStanding(
  tx: Transaction,
  loaded: LoadedCase,
  standing: CaseStanding,
  { now, today }: Pick<Changing, 'now' | 'today'>,
): Promise<number> {
  const revision = loaded.row.revision + 1
  await caseTables(tx)
    .updateTable('procedures.case')
    .set({
      state: standing.state,
      closed_on: standing.closedOn,
      due_on: standing.closedOn ? null : dueOnOf(standing.clocks, loaded.limits, today),
      content: asJson(standing.content),
      clocks: asJson(standing.clocks),
      doers: asJson(standing.doers),
      counts: asJson(standing.counts),
      revision,
      changed_at: now,
    })
    .where('id', '=', loaded.row.id)
    .execute()
  return revision
}

/** The standing stays, the revision goes on: who sits where, which unit, which parties. */
export async function bumpRevision(tx: Transaction, { row }: LoadedCase, now: Date): Promise<number> {
  await caseTables(tx)
    .updateTable('procedures.case')
    .set({ revision: row.revision + 1, changed_at: now })
    .where('id', '=', row.id)
    .execute()
  return row.revision + 1
}

export async function takeSeat(
  tx: Transaction,
  caseId: string,
  seat: string,
  holder: { readonly personId: string; readonly name: string } | null,
  now: Date,
): Promise<void> {
  if (!holder) {
    await caseTables(tx).deleteFrom('procedures.seat').where('case_id', '=', caseId).where('seat', '=', seat).execute()
    return
  }
  const held = { person_id: holder.personId, person_name: holder.name, since: now }
  await caseTables(tx)
    .insertInto('procedures.seat')
    .values({ case_id: caseId, seat, ...held })
    .onConflict((conflict) => conflict.columns(['case_id', 'seat']).doUpdateSet(held))
    .execute()
}

export function auditNote({ procedure }: DefinedCases, loaded: LoadedCase, summary: string): AuditNote {
  return {
    subject: `${procedure.kind}:${loaded.row.id}`,
    organisationId: loaded.row.organisation_id,
    summary: `${procedure.noun} ${loaded.row.number}“${loaded.row.title}”：${summary}`,
  }
}
