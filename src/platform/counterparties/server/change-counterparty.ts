import type { InputOf, Writing } from '#base/http/index.ts'
import { initialsOf } from '#platform/organisations/index.ts'
import { counterpartyProblems, type changeCounterparty, type CounterpartyDetail } from '../contract/index.ts'
import { judged } from './judge.ts'
import { calledIn, getCounterpartyRow } from './select-counterparties.ts'
import { showCounterpartyDetail } from './show-counterparty.ts'
import { counterpartyTables } from './tables.ts'

const labels = { name: '名称', code: '证件号码', tradeCode: '行业', tradeEdition: '行业版本', address: '地址' } as const

/** Puts right what is written wrong; records keep the words that they were written with. */
export async function changeCounterpartyUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof changeCounterparty>>): Promise<CounterpartyDetail> {
  const row = await getCounterpartyRow(db, params.counterpartyId, actor, 'counterparties.keep')
  const { revision, ...changes } = body
  const { name, code, key } = judged({ kind: row.kind, name: changes.name ?? row.name, code: changes.code ?? row.code })
  const tables = counterpartyTables(db)
  const taken = await tables
    .selectFrom('counterparties.counterparty')
    .select('id')
    .where('key', '=', key)
    .where('id', '<>', row.id)
    .executeTakeFirst()
  if (taken)
    throw counterpartyProblems.refuse(
      'counterparties.already-known',
      '这个名称或证件号码已经登记为另一户。确是同一户的，请先用它登记，再在“可能重复”中合并',
    )
  const changed = await tables
    .updateTable('counterparties.counterparty')
    .set({
      name,
      initials: initialsOf(name),
      code,
      key,
      ...(changes.tradeCode === undefined
        ? {}
        : {
            trade_code: changes.tradeCode,
            trade_edition: changes.tradeCode ? (changes.tradeEdition ?? row.trade_edition ?? '2017') : null,
          }),
      ...(changes.address === undefined ? {} : { address: changes.address }),
      revision: revision + 1,
    })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw counterpartyProblems.refuse(
      'counterparties.changed-meanwhile',
      '这户的资料刚被他人修改，请核对最新内容后再试；您填写的内容还在',
    )
  const parts = Object.keys(changes) as (keyof typeof labels)[]
  audit({
    subject: `counterparties.counterparty:${row.id}`,
    organisationId: row.organisation_id,
    summary: `更正“${calledIn(row)}”的${parts.map((part) => labels[part]).join('、') || '资料'}`,
  })
  return showCounterpartyDetail(db, row.id, actor, 'counterparties.keep')
}
