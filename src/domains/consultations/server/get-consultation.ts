import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, type Actor } from '#base/http/index.ts'
import {
  consultationProblems,
  consultationStateTexts,
  type ConsultationPermission,
  type ConsultationState,
} from '../contract/index.ts'
import { stateOn } from '../domain/index.ts'
import { consultationTables, type ConsultationTable } from './tables.ts'

export type ConsultationRow = Selectable<ConsultationTable> & { organisation_path: string }

const unknown = () =>
  consultationProblems.refuse('consultations.not-found', '没有找到这次征求意见，可能链接有误，或不在您的权限范围内')

export interface Access {
  readonly consultationId: string
  readonly actor: Actor
  readonly permission: ConsultationPermission
}

/** A consultation of a unit for which the person holds the permission; any other does not exist for them. */
export async function getConsultation(db: Db | Transaction, access: Access): Promise<ConsultationRow> {
  const row = await select(db, access.consultationId).executeTakeFirst()
  if (!row || !mayAct(access.actor, access.permission, row.organisation_path)) throw unknown()
  return row
}

/** For the module's own flow, where no person asks. @throws Problem `consultations.not-found` */
export async function getRow(db: Db | Transaction, id: string): Promise<ConsultationRow> {
  const row = await select(db, id).executeTakeFirst()
  if (!row) throw unknown()
  return row
}

/** The same, held for a change. @throws Problem `base.changed-meanwhile` where the person saw another revision */
export async function lockConsultation(
  tx: Transaction,
  access: Access & { readonly revision?: number },
): Promise<ConsultationRow> {
  const row = await select(tx, access.consultationId).forUpdate('consultation').executeTakeFirst()
  if (!row || !mayAct(access.actor, access.permission, row.organisation_path)) throw unknown()
  if (access.revision !== undefined && access.revision !== row.revision)
    throw refuse('base.changed-meanwhile', '征求意见刚被他人修改，请刷新后核对再办；您填写的内容仍在页面上')
  return row
}

function select(db: Db | Transaction, id: string) {
  return consultationTables(db)
    .selectFrom('consultations.consultation as consultation')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'consultation.organisation_id')
    .selectAll('consultation')
    .select('unit.path as organisation_path')
    .where('consultation.id', '=', id)
}

export function stateOf(row: Pick<ConsultationTable, 'state' | 'closes_on'>, today: string): ConsultationState {
  return stateOn({ state: row.state, closesOn: row.closes_on }, today)
}

/** @throws Problem `consultations.wrong-state` */
export function requireState(
  row: Pick<ConsultationTable, 'state' | 'closes_on'>,
  today: string,
  wanted: readonly ConsultationState[],
  doing: string,
): void {
  const state = stateOf(row, today)
  if (!wanted.includes(state))
    throw consultationProblems.refuse(
      'consultations.wrong-state',
      `这次征求意见现为“${consultationStateTexts[state]}”，不能${doing}，请刷新后查看`,
    )
}

/** Writes columns and counts the revision up. */
export async function updateConsultation(
  tx: Transaction,
  row: Pick<ConsultationTable, 'id' | 'revision'>,
  columns: Partial<Omit<ConsultationTable, 'id' | 'audiences' | 'channels'>>,
): Promise<void> {
  await consultationTables(tx)
    .updateTable('consultations.consultation')
    .set({ ...columns, revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute()
}

/** Whether only one's own staff are asked. */
export const isInternal = ({ audiences }: Pick<ConsultationRow, 'audiences'>): boolean =>
  audiences.every((audience) => audience === 'internal')
