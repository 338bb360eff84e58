import { daysBetween } from '#platform/calendar/domain/index.ts'

/** What one party owes by the agreement: money or an act, by a day. The due day stays where it was agreed. */
export interface Obligation {
  readonly id: string
  readonly dueOn: string
  /** 分; null for an act. */
  readonly amountFen: number | null
}

/** Something done: a payment of so much, or the act itself. */
export interface Performed {
  readonly obligationId: string
  readonly on: string
  readonly amountFen: number | null
}

export type ObligationState = 'performed' | 'performedLate' | 'waiting' | 'dueSoon' | 'breached'

export interface ObligationReading {
  readonly id: string
  readonly state: ObligationState
  /** 分 still owed; 0 for an act. */
  readonly openFen: number
  /** Days after the due day: on which it was fulfilled, or today. */
  readonly daysLate: number
}

export interface PerformanceReading {
  readonly state: 'performed' | 'performing' | 'breached'
  readonly agreedFen: number
  readonly paidFen: number
  readonly obligations: readonly ObligationReading[]
  /** The earliest open day. */
  readonly nextDueOn: string | null
}

/** How an agreement stands on a day. Payments beyond what is owed are refused before they get here. */
export function readPerformance(
  obligations: readonly Obligation[],
  performed: readonly Performed[],
  today: string,
  remindDays: number,
): PerformanceReading {
  const readings = obligations.map((one) => readObligation(one, performed, today, remindDays))
  const open = obligations.filter((_, place) => !isDone(readings[place]!.state))
  const agreedFen = sum(obligations.map(({ amountFen }) => amountFen ?? 0))
  return {
    state:
      open.length === 0 ? 'performed' : readings.some(({ state }) => state === 'breached') ? 'breached' : 'performing',
    agreedFen,
    paidFen: agreedFen - sum(readings.map(({ openFen }) => openFen)),
    obligations: readings,
    nextDueOn: open.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
  }
}

function readObligation(
  { id, dueOn, amountFen }: Obligation,
  performed: readonly Performed[],
  today: string,
  remindDays: number,
): ObligationReading {
  const own = performed.filter(({ obligationId, on }) => obligationId === id && on <= today)
  const openFen = amountFen === null ? 0 : Math.max(0, amountFen - sum(own.map((one) => one.amountFen ?? 0)))
  const done = amountFen === null ? own.length > 0 : openFen === 0
  const doneOn = done ? dayOfFulfilment(own, amountFen) : today
  const daysLate = Math.max(0, daysBetween(dueOn, doneOn))
  const pending = daysBetween(today, dueOn) <= remindDays ? 'dueSoon' : 'waiting'
  const state = done ? (daysLate ? 'performedLate' : 'performed') : daysLate ? 'breached' : pending
  return { id, state, openFen, daysLate }
}

/** The day on which the last missing 分 came; of an act the first day. */
function dayOfFulfilment(own: readonly Performed[], amountFen: number | null): string {
  const inOrder = own.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  let paid = 0
  for (const { on, amountFen: part } of inOrder) {
    paid += part ?? 0
    if (amountFen === null || paid >= amountFen) return on
  }
  throw new Error('asked for the day of something unfulfilled')
}

const isDone = (state: ObligationState): boolean => state === 'performed' || state === 'performedLate'
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
