import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { RegisterDefinition } from '#platform/registers/index.ts'
import {
  mediatorRegister,
  roomRegister,
  type DisputeArea,
  type PublicList,
  type PublicMediator,
  type PublicRoom,
} from '../../contract/index.ts'
import { mediatorRowOf, roomRowOf } from '../../domain/index.ts'
import { publicMediatorOf, selectMediators } from '../registers/select-mediators.ts'
import { publicRoomOf, selectRooms } from '../rooms/select-rooms.ts'

type Content = PublicMediator | PublicRoom

/** One line of a list, whichever it is. */
export interface ListEntry {
  readonly content: Content
  readonly areas: readonly DisputeArea[]
  readonly detail: string
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly row: Record<string, string | number | null>
}

/** What a unit's list is made of. */
export interface ListKind {
  readonly list: PublicList
  readonly register: RegisterDefinition
  readonly entriesOf: (db: Db | Transaction, organisationId: string, actor: Actor) => Promise<ListEntry[]>
}

const mostEntries = 2_000

const mediators: ListKind = {
  list: 'mediators',
  register: mediatorRegister,
  async entriesOf(db, organisationId, actor) {
    const rows = await selectMediators(db, actor)
      .where('e.organisation_id', '=', organisationId)
      .orderBy('e.id')
      .limit(mostEntries)
      .execute()
    return rows.map(publicMediatorOf).map((content) => ({
      content,
      areas: content.areas,
      detail: content.post,
      validFrom: content.validFrom,
      validTo: content.validTo,
      row: mediatorRowOf(content),
    }))
  },
}

const rooms: ListKind = {
  list: 'rooms',
  register: roomRegister,
  async entriesOf(db, organisationId, actor) {
    const rows = await selectRooms(db, actor)
      .where('e.organisation_id', '=', organisationId)
      .orderBy('e.id')
      .limit(mostEntries)
      .execute()
    return rows.map(publicRoomOf).map((content) => ({
      content,
      areas: [],
      detail: content.place,
      validFrom: null,
      validTo: null,
      row: roomRowOf(content),
    }))
  },
}

export const listKinds: Readonly<Record<PublicList, ListKind>> = { mediators, rooms }
