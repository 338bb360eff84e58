import { callSignedIn, type SearchHit } from '#ui/workbench/index.ts'
import { listVisits } from '../contract/index.ts'

/** Visits by firm, topic and number. */
export async function searchVisits(q: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await callSignedIn(listVisits, { query: { q, pageSize: 5 } }, { signal })
  return items.map((one) => ({
    id: one.id,
    kind: '走访指导',
    title: one.counterpartyName,
    detail: one.topic,
    path: `/guidance/visits/${one.id}`,
  }))
}
