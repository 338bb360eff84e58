import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import type { addCounterparty, CounterpartyKind } from '../contract/index.ts'
import { calledIn } from './select-counterparties.ts'
import { findOrCreateCounterparties, identityOf } from './find-or-create.ts'
import { judged, wrong } from './judge.ts'
import { counterpartyTables } from './tables.ts'
import { requireUnit } from '#platform/organisations/index.ts'

interface Added {
  readonly organisationId: string
  readonly kind: CounterpartyKind
  readonly name: string
  readonly code: string | null
  readonly tradeCode?: string | null
  readonly tradeEdition?: '2011' | '2017'
  readonly at: Date
}

/**
 * Finds or makes the one that a person names; the unit deals with it from now on. Answers its own id and whether it was
 * known before to anybody.
 * @throws Problem `counterparties.wrong`, also where a number is registered under another individual's name
 */
export async function nameCounterparty(tx: Transaction, added: Added): Promise<{ id: string; known: boolean }> {
  const written = judged(added)
  const before = await findByKey(tx, written.key)
  if (before && before.kind === 'individual' && before.name !== written.name)
    throw wrong('name', '这个证件号码登记的是另一个姓名，请对照证件核对姓名和号码')
  const trade = added.tradeCode ? { code: added.tradeCode, edition: added.tradeEdition ?? '2017' } : null
  const found = await findOrCreateCounterparties(tx, added.organisationId, [{ ...written, trade }], added.at)
  return { id: found.get(identityOf(written)!)!, known: before !== undefined }
}

function findByKey(tx: Transaction, key: string) {
  return counterpartyTables(tx)
    .selectFrom('counterparties.counterparty')
    .select(['id', 'name', 'kind'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function addCounterpartyUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof addCounterparty>>): Promise<{ id: string; known: boolean }> {
  const unit = await requireUnit(db, body.organisationId, actor, 'counterparties.keep')
  const added = await nameCounterparty(db, { ...body, at: now })
  if (body.address)
    await counterpartyTables(db)
      .updateTable('counterparties.counterparty')
      .set({ address: body.address })
      .where('id', '=', added.id)
      .where('address', 'is', null)
      .execute()
  audit({
    subject: `counterparties.counterparty:${added.id}`,
    organisationId: unit.id,
    summary: `${added.known ? '开始与已登记的' : '登记'}“${calledIn(body)}”${added.known ? '打交道' : ''}`,
  })
  return added
}
