import { RiskPointDraft } from '../../contract/index.ts'
import type { Candidate } from '../records/index.ts'

/** A heap of records as a point, with the counts that its level is proposed from. */
export function draftOfCandidate(
  candidate: Candidate,
  responsibleUnit: string,
  from: string,
  to: string,
): RiskPointDraft {
  const { item, by, key, label, count, simple, coercive, major, before } = candidate
  const [tradeCode = '', edition] = by === 'trade' ? key.split('@') : []
  return RiskPointDraft.parse({
    name: (by === 'behaviour' ? item : `${label}：${item}`).slice(0, 100),
    item: item.slice(0, 100),
    behaviour: item,
    place: by === 'place' || by === 'district' ? label.slice(0, 100) : '',
    timePattern: by === 'time' ? label.slice(0, 100) : '',
    trade: { code: /^[A-Z]?\d{0,4}$/.test(tradeCode) ? tradeCode : '', edition: edition === '2011' ? '2011' : '2017' },
    responsibleUnit,
    counts: { from, to, cases: count, simple, coercive, major, casesBefore: before, source: 'records' },
  })
}

interface KnownPoint {
  readonly item: string
  readonly place: string
  readonly time_pattern: string
  readonly trade_code: string
}

/** What was written into a point since it was taken over does not make it another one. */
const isSameHeap: Record<Candidate['by'], (point: KnownPoint, draft: RiskPointDraft) => boolean> = {
  place: (point, { place }) => point.place === place,
  district: (point, { place }) => point.place === place,
  time: (point, { timePattern }) => point.time_pattern === timePattern,
  trade: (point, { trade }) => point.trade_code === trade.code,
  behaviour: ({ place, time_pattern, trade_code }) => !place && !time_pattern && !trade_code,
}

/** Whether the batch has a point of the same heap. */
export function isTaken(by: Candidate['by'], draft: RiskPointDraft, known: readonly KnownPoint[]): boolean {
  return known.some((point) => point.item === draft.item && isSameHeap[by](point, draft))
}
