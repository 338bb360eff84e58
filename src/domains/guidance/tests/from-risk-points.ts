import { newId } from '#base/ids/index.ts'
import * as risk from '#domains/risk-prevention/contract/index.ts'
import { addContact, addCounterparty } from '#platform/counterparties/contract/index.ts'
import { creditCodeCheck } from '#platform/counterparties/domain/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'

/** A point at the step of guidance, with its batch. */
export async function pointToGuide(
  app: TestApplication,
  clerk: SignedIn,
  organisationId: string,
  content: risk.WrittenRiskPoint,
): Promise<{ pointId: string; batchId: string }> {
  const { id: batchId } = await clerk.call(risk.createBatch, {
    body: { organisationId, year: 2020, title: `${content.name}一批`, focus: '群众反映集中' },
  })
  const pointId = newId()
  await clerk.call(risk.saveRiskPoint, {
    params: { batchId, riskPointId: pointId },
    body: { revision: 0, content },
  })
  await app.database.pool.query(`update risk_prevention.batch set stage = 'guidance' where id = $1`, [batchId])
  return { pointId, batchId }
}

let known = 0

/** A restaurant that the unit deals with; its invented number is right by its check digit. */
export async function restaurant(
  clerk: SignedIn,
  organisationId: string,
  name: string,
  more: { tradeCode?: string; address?: string; phone?: string } = {},
): Promise<string> {
  known += 1
  const body = `92410105MA${String(known).padStart(7, '7')}`
  const { tradeCode = 'H6210', address, phone } = more
  const { id } = await clerk.call(addCounterparty, {
    body: {
      organisationId,
      kind: 'organisation',
      name,
      code: `${body}${creditCodeCheck(body)}`,
      tradeCode,
      ...(address ? { address } : {}),
    },
  })
  if (phone)
    await clerk.call(addContact, {
      params: { counterpartyId: id },
      body: { organisationId, name: '演店长', phone, channel: 'phone' },
    })
  return id
}
