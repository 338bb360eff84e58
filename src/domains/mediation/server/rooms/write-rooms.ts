import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  mediationProblems,
  type addRoom,
  type changeRoom,
  type removeRoom,
  type Room,
  type RoomFields,
} from '../../contract/index.ts'
import { mediationTables, type RoomTable } from '../tables.ts'
import { getRoomRow, toRoom } from './select-rooms.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const manage = 'mediation.manage-registers'
const subject = (id: string) => `mediation.room:${id}`

export async function addRoomUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addRoom>>): Promise<Room> {
  const unit = await requireUnit(db, body.organisationId, actor, manage)
  const id = newId()
  await mediationTables(db)
    .insertInto('mediation.room')
    .values({
      id,
      number: numberOf(id),
      organisation_id: unit.id,
      ...columnsOf(body.content),
      removed_at: null,
      removed_because: null,
      created_at: now,
      changed_at: now,
    })
    .execute()
  audit({ subject: subject(id), organisationId: unit.id, summary: `增加调解室“${body.content.name}”` })
  return toRoom(await getRoomRow(db, id, actor), actor)
}

/** The 48 random bits of an id, as the number that bookings are held apart by. */
const numberOf = (id: string): string => String(Number.parseInt(id.slice(-12), 16))

export async function changeRoomUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeRoom>>): Promise<Room> {
  const row = await getRoomRow(db, params.roomId, actor, manage)
  await update(db, row.id, body.revision, { ...columnsOf(body.content), changed_at: now })
  audit({ subject: subject(row.id), organisationId: row.organisation_id, summary: `修改调解室“${row.name}”` })
  return toRoom(await getRoomRow(db, row.id, actor), actor)
}

/** Nobody is to stand before a door that is no longer there: bookings to come are cancelled first. */
export async function removeRoomUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeRoom>>): Promise<void> {
  const row = await getRoomRow(db, params.roomId, actor, manage)
  const booked = await mediationTables(db)
    .selectFrom('mediation.room_booking')
    .select('purpose')
    .where('room_id', '=', row.id)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', now)
    .limit(1)
    .executeTakeFirst()
  if (booked)
    throw mediationProblems.refuse(
      'mediation.room-booked',
      `还有没用完的预约（“${booked.purpose}”），请先取消或改到别处`,
    )
  await update(db, row.id, body.revision, { removed_at: now, removed_because: body.reason, changed_at: now })
  audit({
    subject: subject(row.id),
    organisationId: row.organisation_id,
    summary: `移除调解室“${row.name}”：${body.reason}`,
  })
}

function columnsOf({ isStepFree, ...same }: RoomFields) {
  return { ...same, is_step_free: isStepFree }
}

async function update(
  tx: Transaction,
  id: string,
  revision: number,
  values: Partial<Omit<RoomTable, 'revision' | 'number'>>,
): Promise<void> {
  const changed = await mediationTables(tx)
    .updateTable('mediation.room')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw mediationProblems.refuse(
      'mediation.changed-meanwhile',
      '这间调解室的内容刚被他人修改，请核对最新内容后再试；您填写的内容还在',
    )
}
