import { addMediator, addRoom, sendList, type PublicList } from '#domains/mediation/contract/index.ts'
import type { DisputeArea } from '#domains/mediation/contract/index.ts'
import type { Player, Stage } from '../../stage.ts'
import { passUnitReview } from '../seek-opinions.ts'

interface RegisteredMediator {
  readonly name: string
  readonly areas: readonly DisputeArea[]
}

/** Mediators on a unit's roster. */
export async function addMediators(
  clerk: Player,
  organisationId: string,
  mediators: readonly RegisteredMediator[],
  validFrom: string,
): Promise<void> {
  for (const { name, areas } of mediators) {
    const content = { name, post: '演示职务', areas: [...areas], validFrom }
    await clerk.call(addMediator, { body: { organisationId, content } })
  }
}

export async function addDemonstrationRoom(clerk: Player, organisationId: string): Promise<string> {
  const content = {
    name: '演示调解室',
    place: '演示路 1 号二楼',
    hours: '工作日 9:00—17:00',
    seats: 8,
    isStepFree: true,
  }
  return (await clerk.call(addRoom, { body: { organisationId, content } })).id
}

/** A list through 发布审核; `unit` is whose people look at it. */
export async function publishList(
  stage: Stage,
  { clerk, unit, organisationId }: { clerk: Player; unit: string; organisationId: string },
  list: PublicList,
  effectiveOn: string,
): Promise<void> {
  const { publicationId } = await clerk.call(sendList, { params: { organisationId, list }, body: { effectiveOn } })
  await passUnitReview(stage, unit, publicationId)
}
