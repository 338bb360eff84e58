import { areasText } from '../contract/dispute.ts'
import type { PublicMediator } from '../contract/mediator.ts'
import type { PublicRoom } from '../contract/room.ts'

type ListRow = Record<string, string | number | null>

/** One row of the published roster. */
export function mediatorRowOf(one: PublicMediator): ListRow {
  const { name, post, areas, certificate, validFrom, validTo } = one
  return { name, post, areas: areasText(areas), certificate, validFrom, validTo }
}

/** One row of the published list of rooms. */
export function roomRowOf(one: PublicRoom): ListRow {
  const { name, place, hours, seats, equipment, isStepFree } = one
  return { name, place, hours, seats, equipment, stepFree: isStepFree ? '可以无障碍进出' : '没有无障碍通道' }
}
