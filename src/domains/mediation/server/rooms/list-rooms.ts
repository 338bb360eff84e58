import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import type { exportRooms, listRooms, Room } from '../../contract/index.ts'
import { selectRooms, toRoom, type RoomRow } from './select-rooms.ts'

const plan: ListPlan<RoomRow> = {
  orders: { changedAt: { by: sql`e.changed_at`, of: (row) => row.changed_at.toISOString() } },
  defaultSort: '-changedAt',
  id: sql`e.id`,
}

type Filter = Pick<InputOf<typeof listRooms>['query'], 'q' | 'organisationId'>

function filtered(db: Db | Transaction, actor: Actor, { q, organisationId }: Filter) {
  const words = anywhere(q)
  return selectRooms(db, actor)
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(e.name ilike ${words} or e.place ilike ${words} or e.equipment ilike ${words}
        or o.name ilike ${words})`),
    )
    .$if(organisationId !== undefined, (some) => some.where('e.organisation_id', '=', organisationId!))
}

export async function listRoomsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listRooms>>): Promise<Page<Room>> {
  const page = await readPage(db, filtered(db, actor, query), plan, query)
  return { ...page, items: page.items.map((row) => toRoom(row, actor)) }
}

const mostRows = 50_000

export async function exportRoomsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportRooms>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query).orderBy('o.path').orderBy('e.id').limit(mostRows).execute()
  audit({ summary: `导出行政调解室 ${rows.length} 间`, details: query })
  const lines = rows.map((row) => [
    row.organisation_name,
    row.name,
    row.place,
    row.hours,
    row.seats,
    row.equipment,
    row.is_step_free ? '是' : '否',
  ])
  const header = ['单位', '名称', '地点', '开放时间', '座位', '设备', '无障碍']
  return { fileName: `行政调解室-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
