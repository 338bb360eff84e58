import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type ListPlan, type Page } from '#base/http/index.ts'
import type { Answer, Opinion, OpinionFilter } from '../../contract/index.ts'
import type { ConsultationRow } from '../get-consultation.ts'
import { consultationTables, type OpinionTable } from '../tables.ts'
import { readAnswers } from './read-answers.ts'

type Filter = z.infer<typeof OpinionFilter>
type OpinionRow = Omit<OpinionTable, 'held_because'> & {
  held_because: Opinion['heldBecause']
  clause_title: string | null
  group_label: string | null
  invited_name: string | null
}

const plan: ListPlan<OpinionRow> = {
  orders: {
    receivedOn: { by: sql`opinion.received_on`, of: (row) => row.received_on },
    clause: { by: sql`coalesce(clause.position, 0)`, of: () => 0 },
  },
  defaultSort: '-receivedOn',
  id: sql`opinion.id`,
}

/** Opinions of one consultation; contacts stay sealed. */
export async function pageOpinions(db: Db | Transaction, row: ConsultationRow, filter: Filter): Promise<Page<Opinion>> {
  const page = await readPage(db, selectOpinions(db, row, filter), plan, filter)
  return { ...page, items: await withAnswers(db, row, page.items) }
}

export async function withAnswers(
  db: Db | Transaction,
  row: ConsultationRow,
  opinions: readonly OpinionRow[],
): Promise<Opinion[]> {
  const answers = await readAnswers(db, [...new Set(opinions.flatMap(({ answer_id }) => answer_id ?? []))])
  return opinions.map((opinion) => toOpinion(opinion, row, answers))
}

export function selectOpinions(db: Db | Transaction, row: ConsultationRow, filter: Partial<Filter>) {
  const { standing, fate, channel, audience, clauseId, groupId, q } = filter
  return consultationTables(db)
    .selectFrom('consultations.opinion as opinion')
    .leftJoin('consultations.clause as clause', 'clause.id', 'opinion.clause_id')
    .leftJoin('consultations.opinion_group as grouped', 'grouped.id', 'opinion.group_id')
    .leftJoin('consultations.invitation as invitation', 'invitation.id', 'opinion.invitation_id')
    .leftJoin('consultations.answer as answer', 'answer.id', 'opinion.answer_id')
    .selectAll('opinion')
    .select(['clause.title as clause_title', 'grouped.label as group_label', 'invitation.name as invited_name'])
    .where('opinion.consultation_id', '=', row.id)
    .$if(standing === 'unanswered', (all) => all.where('opinion.answer_id', 'is', null))
    .$if(standing === 'answered', (all) => all.where('opinion.answer_id', 'is not', null))
    .$if(standing === 'held', (all) =>
      all
        .where('opinion.answer_id', 'is', null)
        .where('opinion.released_by_name', 'is', null)
        .where(sql<boolean>`opinion.held_because <> '[]'`),
    )
    .$if(standing === 'late', (all) => all.where('opinion.received_on', '>', row.closes_on ?? '9999-12-31'))
    .$if(fate !== undefined, (all) => all.where('answer.fate', '=', fate!))
    .$if(channel !== undefined, (all) => all.where('opinion.channel', '=', channel!))
    .$if(audience !== undefined, (all) => all.where('opinion.audience', '=', audience!))
    .$if(clauseId !== undefined, (all) => all.where('opinion.clause_id', '=', clauseId!))
    .$if(groupId !== undefined, (all) => all.where('opinion.group_id', '=', groupId!))
    .$if(!!q, (all) =>
      all.where(sql<boolean>`(position(${q!} in opinion.text) > 0 or opinion.receipt_code = upper(${q!}))`),
    )
}

function toOpinion(opinion: OpinionRow, row: ConsultationRow, answers: ReadonlyMap<string, Answer>): Opinion {
  return {
    id: opinion.id,
    consultationId: opinion.consultation_id,
    clauseId: opinion.clause_id,
    clauseTitle: opinion.clause_title,
    receiptCode: opinion.receipt_code,
    channel: opinion.channel,
    audience: opinion.audience,
    authorName: opinion.author_name,
    hasContact: opinion.contact !== null,
    invitedName: opinion.invited_name,
    collectiveSize: opinion.collective_size,
    stampedFileId: opinion.stamped_file_id,
    text: opinion.text,
    receivedOn: opinion.received_on,
    isLate: row.closes_on !== null && opinion.received_on > row.closes_on,
    enteredBy: opinion.entered_by_name,
    heldBecause: opinion.released_by_name === null ? opinion.held_because : [],
    groupId: opinion.group_id,
    groupLabel: opinion.group_label,
    answer: opinion.answer_id === null ? null : (answers.get(opinion.answer_id) ?? null),
  }
}
