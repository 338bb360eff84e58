import { addMediator, addRoom, bookRoom } from '#domains/mediation/contract/index.ts'
import type { SignedIn } from './app.ts'

/** A mediator, a room and an appointment of the county. */
export async function furnishMediation(clerk: SignedIn, organisationId: string): Promise<void> {
  const mediator = { name: '演示调解员', post: '科员', areas: ['property' as const], validFrom: '2020-01-01' }
  await clerk.call(addMediator, { body: { organisationId, content: mediator } })
  const room = { name: '演示调解室', place: '演示路 1 号', hours: '工作日' }
  const { id: roomId } = await clerk.call(addRoom, { body: { organisationId, content: room } })
  const booking = { day: '2099-12-28', from: '09:00', to: '10:00', purpose: '演示调解' }
  await clerk.call(bookRoom, { params: { roomId }, body: booking })
}
