import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { DisputeArea } from './dispute.ts'
import { Mediator, MediatorFields } from './mediator.ts'
import { Room, RoomFields } from './room.ts'

const read = 'mediation.read-registers'
const manage = 'mediation.manage-registers'
const notAudited = { notAudited: '名单供公开，查看不留痕' }
const revision = z.number().int().min(1)
const problems = ['mediation.not-found', 'mediation.changed-meanwhile'] as const
const mediatorId = z.object({ mediatorId: Id })
const roomId = z.object({ roomId: Id })
const removal = z.object({ revision, reason: oneLine(300) })

export const MediatorFilter = z.object({
  area: DisputeArea.optional(),
  organisationId: Id.optional(),
  /** In force on the business day, or no longer. */
  force: z.enum(['current', 'ended']).optional(),
})

/** Sorts: `-changedAt` (default), `validFrom`. `q` finds name, post and unit. */
export const listMediators = endpoint({
  method: 'GET',
  path: '/mediation/mediators',
  summary: '查看行政调解人员',
  permission: read,
  audit: notAudited,
  query: ListQuery.extend(MediatorFilter.shape),
  output: pageOf(Mediator),
})

export const exportMediators = endpoint({
  method: 'GET',
  path: '/mediation/mediators/export',
  summary: '导出行政调解人员',
  permission: read,
  audit: 'mediation.mediators-exported',
  query: MediatorFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showMediator = endpoint({
  method: 'GET',
  path: '/mediation/mediators/:mediatorId',
  summary: '查看一名调解人员',
  permission: read,
  audit: notAudited,
  params: mediatorId,
  output: Mediator,
  problems: ['mediation.not-found'],
})

export const addMediator = endpoint({
  method: 'POST',
  path: '/mediation/mediators',
  summary: '增加调解人员',
  permission: manage,
  audit: 'mediation.mediator-added',
  body: z.object({ organisationId: Id, content: MediatorFields }),
  output: Mediator,
})

export const changeMediator = endpoint({
  method: 'PUT',
  path: '/mediation/mediators/:mediatorId',
  summary: '修改调解人员',
  permission: manage,
  audit: 'mediation.mediator-changed',
  params: mediatorId,
  body: z.object({ revision, content: MediatorFields }),
  output: Mediator,
  problems,
})

export const removeMediator = endpoint({
  method: 'POST',
  path: '/mediation/mediators/:mediatorId/removal',
  summary: '移出调解人员',
  permission: manage,
  audit: 'mediation.mediator-removed',
  params: mediatorId,
  body: removal,
  problems,
})

/** Sorts: `-changedAt` (default). `q` finds name, place, equipment and unit. */
export const listRooms = endpoint({
  method: 'GET',
  path: '/mediation/rooms',
  summary: '查看行政调解室',
  permission: read,
  audit: notAudited,
  query: ListQuery.extend({ organisationId: Id.optional() }),
  output: pageOf(Room),
})

export const exportRooms = endpoint({
  method: 'GET',
  path: '/mediation/rooms/export',
  summary: '导出行政调解室',
  permission: read,
  audit: 'mediation.rooms-exported',
  query: z.object({ organisationId: Id.optional(), q: ListQuery.shape.q }),
  kind: 'download',
})

export const showRoom = endpoint({
  method: 'GET',
  path: '/mediation/rooms/:roomId',
  summary: '查看一间调解室',
  permission: read,
  audit: notAudited,
  params: roomId,
  output: Room,
  problems: ['mediation.not-found'],
})

export const addRoom = endpoint({
  method: 'POST',
  path: '/mediation/rooms',
  summary: '增加调解室',
  permission: manage,
  audit: 'mediation.room-added',
  body: z.object({ organisationId: Id, content: RoomFields }),
  output: Room,
})

export const changeRoom = endpoint({
  method: 'PUT',
  path: '/mediation/rooms/:roomId',
  summary: '修改调解室',
  permission: manage,
  audit: 'mediation.room-changed',
  params: roomId,
  body: z.object({ revision, content: RoomFields }),
  output: Room,
  problems,
})

/** Refused while it is booked for a time to come. */
export const removeRoom = endpoint({
  method: 'POST',
  path: '/mediation/rooms/:roomId/removal',
  summary: '移除调解室',
  permission: manage,
  audit: 'mediation.room-removed',
  params: roomId,
  body: removal,
  problems: [...problems, 'mediation.room-booked'],
})
