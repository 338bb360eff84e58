import { sql } from 'kysely'
import {
  readPage,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type OutputOf,
  type UseCase,
} from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { riskProblems, type downloadPublicityFile, type listPublicity } from '../../contract/index.ts'
import { getPublicityRow, selectPublicity, toPublicity, type PublicityRow } from './to-publicity.ts'
import { anywhere } from '#base/database/index.ts'

const plan: ListPlan<PublicityRow> = {
  orders: { heldOn: { by: sql`p.held_on`, of: (row) => row.held_on } },
  defaultSort: '-heldOn',
  id: sql`p.id`,
}

/** 宣传台账, with the distinct channels among what is listed: 「3种以上」. */
export async function listPublicityUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listPublicity>>): Promise<OutputOf<typeof listPublicity>> {
  const { batchId, channel, q } = input.query
  const query = selectPublicity(db, actor)
    .$if(batchId !== undefined, (some) => some.where('p.batch_id', '=', batchId!))
    .$if(channel !== undefined, (some) => some.where('p.channel', '=', channel!))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(p.activity ilike ${anywhere(q!)} or p.audience ilike ${anywhere(q!)})`),
    )
  const page = await readPage(db, query, plan, input.query)
  const { rows } = await sql<{ n: number }>`select count(distinct channel)::int as n
    from (${query}) as listed where withdrawn_because is null`.execute(db)
  return {
    ...page,
    items: await Promise.all(page.items.map((row) => toPublicity(db, row))),
    channels: rows[0]?.n ?? 0,
  }
}

export async function downloadPublicityFileUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof downloadPublicityFile>>): Promise<FileAnswer> {
  const row = await getPublicityRow(db, input.params.publicityId, actor)
  if (!row.file_ids.includes(input.params.fileId))
    throw riskProblems.refuse('risk-prevention.publicity-not-found', '这条宣传登记没有这份资料')
  return answerStoredFile(db, input.params.fileId)
}
