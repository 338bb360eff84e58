import { newId } from '#base/ids/index.ts'
import { addMediator, addRoom, bookRoom, registerApplication } from '#domains/mediation/contract/index.ts'
import type { SignedIn, TestApplication } from './app.ts'

/** A mediator, a room, an appointment, and an application with a paper, of the county. */
export async function furnishMediation(app: TestApplication, clerk: SignedIn, organisationId: string): Promise<void> {
  const mediator = { name: '演示调解员', post: '科员', areas: ['property' as const], validFrom: '2020-01-01' }
  await clerk.call(addMediator, { body: { organisationId, content: mediator } })
  const room = { name: '演示调解室', place: '演示路 1 号', hours: '工作日' }
  const { id: roomId } = await clerk.call(addRoom, { body: { organisationId, content: room } })
  const booking = { day: '2099-12-28', from: '09:00', minutes: 60, purpose: '演示调解' }
  await clerk.call(bookRoom, { params: { roomId }, body: booking })
  const { id } = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: newId(),
      source: 'counter',
      content: {
        disputeClass: 'civil',
        area: 'property',
        applicantName: '演示业主',
        respondentName: '演示物业公司',
        facts: '电梯停用三个月',
        request: '修好电梯',
      },
    },
  })
  // As the public form would have left it; the form has tests of its own.
  await app.database.pool.query(
    `insert into mediation.application_file (id, application_id, name, media_type, bytes, content)
     values ($1, $2, '演示.pdf', 'application/pdf', 4, '\\x25504446')`,
    [newId(), id],
  )
}
