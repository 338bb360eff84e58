import { sql } from 'kysely'
import { write } from 'hucre'
import { anywhere, beginningWith, type Db, type Transaction } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import {
  counterpartyKinds,
  type Counterparty,
  type exportCounterparties,
  type listCounterparties,
} from '../contract/index.ts'
import { plainCode, plainName } from '../domain/index.ts'
import { knownToUnit } from './reach.ts'
import { selectCounterparties, toCounterparty, type CounterpartyRow } from './select-counterparties.ts'

const plan = {
  orders: {
    createdAt: { by: sql`c.created_at`, of: (row: CounterpartyRow) => row.created_at.toISOString() },
    name: { by: sql`c.name`, of: (row: CounterpartyRow) => row.name },
  },
  defaultSort: '-createdAt',
  id: sql`c.id`,
}

type Filter = Pick<InputOf<typeof listCounterparties>['query'], 'q' | 'kind' | 'tradeCode' | 'place' | 'organisationId'>

/** An individual is found by the whole name or number alone, a firm by parts of its name. */
async function filtered(db: Db | Transaction, actor: Actor, filter: Filter) {
  const { q, kind, tradeCode, place, organisationId } = filter
  const ofUnit = organisationId ? await knownToUnit(db, organisationId) : undefined
  const words = plainName(q ?? '')
  const code = plainCode(q ?? '')
  return selectCounterparties(db, actor)
    .$if(kind !== undefined, (some) => some.where('c.kind', '=', kind!))
    .$if(!!tradeCode, (some) => some.where('c.trade_code', 'like', beginningWith(tradeCode!.toUpperCase())))
    .$if(!!place, (some) => some.where('c.kind', '=', 'organisation').where('c.address', 'like', anywhere(place!)))
    .$if(ofUnit !== undefined, (some) => some.where(sql<boolean>`c.id in (${ofUnit!})`))
    .$if(words !== '', (some) =>
      some.where(sql<boolean>`c.id in (select w.canonical_id from counterparties.counterparty w where
        w.plain_code = ${code}
        or (w.kind = 'individual' and w.name = ${words})
        or (w.kind = 'organisation' and (w.name ilike ${anywhere(words)} or w.initials like ${beginningWith(words.toLowerCase())}
          or w.code like ${beginningWith(code)})))`),
    )
}

export async function listCounterpartiesUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listCounterparties>>): Promise<Page<Counterparty>> {
  const page = await readPage(db, await filtered(db, actor, query), plan, query)
  return { ...page, items: page.items.map(toCounterparty) }
}

const mostRows = 50_000
const header = ['名称', '类别', '证件号码', '行业代码', '地址', '打交道的单位数', '合并的重复户数']

/** The list as it is filtered, masked as on the page, for Excel and WPS. */
export async function exportCounterpartiesUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportCounterparties>>): Promise<FileAnswer> {
  const { format, ...filter } = query
  const rows = await (await filtered(db, actor, filter)).orderBy('c.name').orderBy('c.id').limit(mostRows).execute()
  audit({ summary: `导出企业与个人 ${rows.length} 户（信息已遮挡）`, details: filter })
  const lines = rows
    .map(toCounterparty)
    .map((one) => [one.name, counterpartyKinds[one.kind], one.code, one.tradeCode, one.address, one.units, one.merged])
  const fileName = `企业与个人-${today}${rows.length === mostRows ? `-前${mostRows}户` : ''}.${format}`
  if (format === 'csv') return { fileName, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
  const content = await write({ sheets: [{ name: '企业与个人', rows: [header, ...lines.map(asCells)] }] })
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content }
}

/** What would run as a formula in a sheet is disarmed. */
const asCells = (line: readonly (string | number | null)[]) =>
  line.map((cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
