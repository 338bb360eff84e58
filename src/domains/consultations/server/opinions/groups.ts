import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { consultationProblems, type ProposedGroup } from '../../contract/index.ts'
import { groupSimilar } from '../../domain/index.ts'
import { requireState, type ConsultationRow } from '../get-consultation.ts'
import { consultationTables } from '../tables.ts'
import { requireOpinions } from './answer-opinions.ts'

/** Beyond this the latest are compared; the rest follow when these are answered. */
const mostCompared = 5_000
const labelLength = 40

/** Opinions on the same point, neither grouped nor answered, that probably say the same. */
export async function listProposals(db: Db | Transaction, row: ConsultationRow): Promise<ProposedGroup[]> {
  const opinions = await consultationTables(db)
    .selectFrom('consultations.opinion as opinion')
    .leftJoin('consultations.clause as clause', 'clause.id', 'opinion.clause_id')
    .select(['opinion.id', 'opinion.text', 'opinion.clause_id', 'clause.title'])
    .where('opinion.consultation_id', '=', row.id)
    .where('opinion.answer_id', 'is', null)
    .where('opinion.group_id', 'is', null)
    .orderBy('opinion.id', 'desc')
    .limit(mostCompared)
    .execute()
  const byClause = new Map<string | null, typeof opinions>()
  for (const opinion of opinions) byClause.set(opinion.clause_id, [...(byClause.get(opinion.clause_id) ?? []), opinion])
  return [...byClause].flatMap(([clauseId, some]) => {
    const byId = new Map(some.map((opinion) => [opinion.id, opinion]))
    return groupSimilar(some).map(({ ids, similarity }) => {
      const members = ids.map((id) => byId.get(id)!)
      return {
        clauseId,
        clauseTitle: members[0]!.title,
        label: Array.from(members[0]!.text.replaceAll(/\s+/g, ' ')).slice(0, labelLength).join(''),
        similarity,
        opinions: members.map(({ id, text }) => ({ id, text })),
      }
    })
  })
}

/** A person says that they are the same. */
export async function makeGroup(
  tx: Transaction,
  row: ConsultationRow,
  group: { label: string; opinionIds: readonly string[]; by: string; at: Date; today: string },
): Promise<string> {
  requireState(row, group.today, ['open', 'closed'], '归并意见')
  const opinionIds = [...new Set(group.opinionIds)]
  await requireOpinions(tx, row.id, opinionIds)
  const id = newId()
  await consultationTables(tx)
    .insertInto('consultations.opinion_group')
    .values({
      id,
      consultation_id: row.id,
      label: group.label,
      confirmed_by_name: group.by,
      confirmed_at: group.at,
    })
    .execute()
  await consultationTables(tx)
    .updateTable('consultations.opinion')
    .set({ group_id: id })
    .where('id', 'in', opinionIds)
    .execute()
  return id
}

/** Its opinions stand alone again; answers stay. */
export async function removeGroup(
  tx: Transaction,
  row: ConsultationRow,
  groupId: string,
  today: string,
): Promise<void> {
  requireState(row, today, ['open', 'closed'], '拆开意见')
  const tables = consultationTables(tx)
  await tables
    .updateTable('consultations.opinion')
    .set({ group_id: null })
    .where('group_id', '=', groupId)
    .where('consultation_id', '=', row.id)
    .execute()
  const removed = await tables
    .deleteFrom('consultations.opinion_group')
    .where('id', '=', groupId)
    .where('consultation_id', '=', row.id)
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw consultationProblems.refuse('consultations.opinion-not-found', '没有找到这一组意见，请刷新后查看')
}
