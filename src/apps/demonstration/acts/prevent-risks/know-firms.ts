import { addContact, addCounterparty } from '#platform/counterparties/contract/index.ts'
import { creditCodeCheck } from '#platform/counterparties/domain/index.ts'
import type { Player, Stage } from '../../stage.ts'

const written = (body: string) => `${body}${creditCodeCheck(body)}`

/** A restaurant with its invented number and a contact who says when it suits, and the same shop registered once more by its name. */
export async function knowFirms(stage: Stage, clerk: Player): Promise<string> {
  const organisationId = stage.units.get('郑州市金水区城市综合执法局')!
  const add = (name: string, more: { code?: string; tradeCode?: string; address?: string } = {}) =>
    clerk.call(addCounterparty, { body: { organisationId, kind: 'organisation', name, ...more } })
  const { id } = await add('演示老街烩面馆', {
    code: written('92410105MA0000001'),
    tradeCode: 'H6210',
    address: '演示二路 1 号（虚构）',
  })
  await add('金水区演示老街烩面馆')
  await clerk.call(addContact, {
    params: { counterpartyId: id },
    body: {
      organisationId,
      name: '演店长',
      position: '店长',
      phone: '00000000001',
      channel: 'phone',
      convenientTime: '工作日 14:30–16:30，避开饭点',
    },
  })
  return id
}
