import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import type { Nomination } from '../../contract/index.ts'
import type { Ranked } from '../../domain/rank-cases.ts'
import { workTextOf } from '../case-sources.ts'
import { selectionTables, type NominationTable, type SelectionTable } from './tables.ts'

type NominationRow = NominationTable & { organisation_name: string; path: string }

/**
 * All of them for whoever organises and, with the result, for everybody; before that a unit sees its own. A judge sees
 * none here before the result: they read blind.
 */
export async function listNominations(
  db: Db | Transaction,
  { row, organises }: { readonly row: SelectionTable; readonly organises: boolean },
  actor: Actor,
): Promise<Nomination[]> {
  const rows = await selectionTables(db)
    .selectFrom('typical_cases.nomination as n')
    .innerJoin('organisations.organisation as o', 'o.id', 'n.organisation_id')
    .selectAll('n')
    .select(['o.name as organisation_name', 'o.path'])
    .where('n.selection_id', '=', row.id)
    .orderBy('n.rank')
    .orderBy('n.nominated_at')
    .execute()
  const isAnnounced = row.state === 'announced'
  if (!isAnnounced && !organises && (await isJudge(db, row.id, actor))) return []
  const seen = organises || isAnnounced ? rows : rows.filter((one) => mayAct(actor, 'typical-cases.read', one.path))
  return seen.map((one) => toNomination(one, row.state === 'nominating', organises || isAnnounced, actor))
}

async function isJudge(db: Db | Transaction, selectionId: string, actor: Actor): Promise<boolean> {
  const ballot = await selectionTables(db)
    .selectFrom('typical_cases.ballot as b')
    .innerJoin('typical_cases.nomination as n', 'n.id', 'b.nomination_id')
    .select('b.id')
    .where('n.selection_id', '=', selectionId)
    .where('b.judge_id', '=', actor.personId)
    .limit(1)
    .executeTakeFirst()
  return ballot !== undefined
}

export function toNomination(row: NominationRow, isOpen: boolean, seesResult: boolean, actor: Actor): Nomination {
  return {
    id: row.id,
    title: row.title,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    work: workTextOf(row.work),
    nominatedByName: row.nominated_by_name,
    label: seesResult ? row.label : null,
    total: seesResult ? row.total : null,
    rank: seesResult ? row.rank : null,
    award: seesResult ? row.award : null,
    tieReason: seesResult ? row.tie_reason : '',
    mayWithdraw: isOpen && mayAct(actor, 'typical-cases.write', row.path),
  }
}

/** Everything that was judged, for the order. */
export async function rankedOf(db: Db | Transaction, selectionId: string): Promise<Ranked[]> {
  const rows = await selectionTables(db)
    .selectFrom('typical_cases.nomination')
    .select(['id', 'total', 'tie_order'])
    .where('selection_id', '=', selectionId)
    .where('total', 'is not', null)
    .orderBy('label')
    .execute()
  return rows.map(({ id, total, tie_order: tieOrder }) => ({ id, total: total!, tieOrder }))
}
