import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeNumbers, type Series } from '#platform/numbering/index.ts'
import { paperProblems, type DefinedPapers, type NumberBlock } from '../../contract/index.ts'
import { kindOf } from '../owners.ts'
import { paperTables } from '../tables.ts'
import { currentTemplate } from '../templates/read-templates.ts'
import { inReach, requireUnit } from '#platform/organisations/index.ts'

type Endpoints = DefinedPapers['endpoints']

/** Papers of a unit that bear the same 代字 count together, whatever their kind: a number stands on one of them only. */
export const seriesOf = (organisationId: string, prefix: string, year: number): Series => ({
  organisationId,
  name: `papers.${prefix}`,
  year,
})

export async function lendNumbers(
  definition: DefinedPapers,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['lendNumbers']>>,
): Promise<NumberBlock> {
  const { organisationId, size, holderName } = input.body
  const kind = kindOf(definition, input.body.kind)
  const unit = await requireUnit(db, organisationId, actor, definition.permissions.issue)
  const year = Number(today.slice(0, 4))
  const { prefix } = await currentTemplate(db, definition, kind, unit.id)
  const run = await takeNumbers(db, seriesOf(unit.id, prefix, year), size)
  const id = newId()
  await paperTables(db)
    .insertInto('papers.number_block')
    .values({
      id,
      organisation_id: unit.id,
      module: definition.module,
      kind: kind.id,
      year,
      ...run,
      prefix,
      holder_name: holderName,
      lent_by: actor.personId,
      lent_at: now,
      returned_at: null,
      returned_because: null,
      returned_by_name: null,
    })
    .execute()
  audit({
    subject: `${definition.module}.number-block:${id}`,
    organisationId: unit.id,
    summary: `向${holderName}借出“${kind.title}”编号 ${year} 年 ${run.first} 至 ${run.last} 号`,
  })
  return getBlock(db, definition, actor, id)
}

/** 交回: what was not used by then is void. */
export async function returnNumbers(
  definition: DefinedPapers,
  { input, actor, db, now, audit }: Writing<InputOf<Endpoints['returnNumbers']>>,
): Promise<NumberBlock> {
  const before = await getBlock(db, definition, actor, input.params.numberBlockId)
  const row = await paperTables(db)
    .selectFrom('papers.number_block as b')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.organisation_id')
    .select(['b.organisation_id', 'b.returned_at', 'o.path'])
    .where('b.id', '=', before.id)
    .forUpdate('b')
    .executeTakeFirstOrThrow()
  await requireUnit(db, row.organisation_id, actor, definition.permissions.issue)
  if (row.returned_at) throw paperProblems.refuse('papers.not-possible-now', '这段编号已经交回')
  const { reason } = input.body
  await paperTables(db)
    .updateTable('papers.number_block')
    .set({ returned_at: now, returned_because: reason, returned_by_name: actor.name })
    .where('id', '=', before.id)
    .execute()
  const unused = before.last - before.first + 1 - before.used.length
  audit({
    subject: `${definition.module}.number-block:${before.id}`,
    organisationId: row.organisation_id,
    summary: `交回“${before.kindTitle}”编号 ${before.first} 至 ${before.last} 号，作废 ${unused} 个：${reason}`,
  })
  return getBlock(db, definition, actor, before.id)
}

export async function listBlocks(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  organisationId: string,
): Promise<NumberBlock[]> {
  await requireUnit(db, organisationId, actor, definition.permissions.read)
  const rows = await selectBlocks(db, definition, actor).where('b.organisation_id', '=', organisationId).execute()
  return rows.map((row) => toBlock(definition, row))
}

async function getBlock(db: Db | Transaction, definition: DefinedPapers, actor: Actor, id: string) {
  const row = await selectBlocks(db, definition, actor).where('b.id', '=', id).executeTakeFirst()
  if (!row) throw paperProblems.refuse('papers.not-found', '没有这段编号，或不在您的权限范围内')
  return toBlock(definition, row)
}

export function selectBlocks(db: Db | Transaction, definition: DefinedPapers, actor: Actor) {
  return paperTables(db)
    .selectFrom('papers.number_block as b')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.organisation_id')
    .selectAll('b')
    .select([
      'o.name as organisation_name',
      sql<number[]>`array(select p.sequence from papers.paper p where p.organisation_id = b.organisation_id
        and p.module = b.module and p.kind = b.kind and p.year = b.year
        and p.sequence between b.first and b.last order by p.sequence)`.as('used'),
    ])
    .where('b.module', '=', definition.module)
    .where(inReach(actor, definition.permissions.read))
    .orderBy('b.lent_at', 'desc')
}

type BlockRow = Awaited<ReturnType<ReturnType<typeof selectBlocks>['execute']>>[number]

function toBlock(definition: DefinedPapers, row: BlockRow): NumberBlock {
  return {
    id: row.id,
    kindTitle: definition.kinds.find(({ id }) => id === row.kind)?.title ?? row.kind,
    organisationName: row.organisation_name,
    year: row.year,
    first: row.first,
    last: row.last,
    prefix: row.prefix,
    holderName: row.holder_name,
    lentAt: row.lent_at.toISOString(),
    used: row.used,
    returned: row.returned_at && {
      reason: row.returned_because ?? '',
      byName: row.returned_by_name ?? '',
      at: row.returned_at.toISOString(),
    },
  }
}
