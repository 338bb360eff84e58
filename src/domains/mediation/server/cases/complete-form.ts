import type { Transaction } from '#base/database/index.ts'
import { listPartyNames, type ActAhead } from '#platform/procedures/index.ts'
import { mediationProblems } from '../../contract/index.ts'
import { contentOf, objectionsTo } from '../../domain/index.ts'
import { remediesFor } from '../applications/remedies.ts'
import { mediationTables } from '../tables.ts'
import { disputeOf, rosterOf } from './roster.ts'

type Form = Record<string, unknown>

/** What an act's form cannot say for itself: last days, names behind ids, who has to sign, today. */
export async function completeForm(tx: Transaction, ahead: ActAhead): Promise<Form> {
  const { action, form } = ahead
  switch (action) {
    case 'accept':
      return { ...form, remedies: remediesOfCase(ahead) }
    case 'appoint':
      return { ...form, mediatorName: await mediatorFor(tx, ahead) }
    case 'schedule':
      return { ...form, ...(await placeFor(tx, ahead)) }
    case 'draftAgreement':
    case 'settleAtOnce':
      return { ...form, signatories: (await listPartyNames(tx, ahead.case.id)).map(({ id }) => id) }
    case 'sign':
      return { ...form, on: ahead.today }
    default:
      return form
  }
}

function remediesOfCase({ standing }: ActAhead) {
  const content = contentOf(standing)
  return remediesFor({
    dispute_class: content.disputeClass,
    act_made_on: content.actMadeOn,
    act_known_on: content.actKnownOn,
    act_told: content.actTold,
    concerns_real_estate: content.concernsRealEstate,
    reconsideration_first: content.reconsiderationFirst,
  })
}

/** Nobody who is to step aside, or whose term is over, is appointed. */
async function mediatorFor(tx: Transaction, { case: row, standing, form, today }: ActAhead): Promise<string> {
  const content = contentOf(standing)
  const roster = await rosterOf(tx, row.organisation_id, content)
  const mediator = roster.find(({ id }) => id === form['mediatorId'])
  if (!mediator) throw mediationProblems.refuse('mediation.not-found', '这名调解人员不在本单位名单上，请重新选择')
  const objections = objectionsTo(mediator, disputeOf(content, today))
  if (objections.length)
    throw mediationProblems.refuse(
      'mediation.conflict',
      `${mediator.name}不能调解这件案件：${objections.join('；')}。请另选一人`,
    )
  return mediator.name
}

async function placeFor(tx: Transaction, { case: row, form }: ActAhead): Promise<Form> {
  if (form['way'] === 'online') return { roomId: null, place: '网上调解室（凭查询码进入）' }
  if (form['way'] !== 'room') return { roomId: null }
  const room = await mediationTables(tx)
    .selectFrom('mediation.room')
    .select(['name', 'place'])
    .where('id', '=', String(form['roomId']))
    .where('organisation_id', '=', row.organisation_id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!room) throw mediationProblems.refuse('mediation.not-found', '没有选调解室，或这间已经移除，请重新选择')
  return { place: `${room.place} ${room.name}` }
}
