export interface Periods {
  readonly from: string
  readonly to: string
  readonly beforeFrom: string
  readonly beforeTo: string
}

/** The year up to today (or its end), and the same days a year earlier; 29 February answers to the 28th. */
export function samePeriodOf(year: number, today: string): Periods {
  const end = `${year}-12-31`
  const to = today < `${year}-01-01` || today > end ? end : today
  const day = to.slice(5) === '02-29' ? '02-28' : to.slice(5)
  return { from: `${year}-01-01`, to, beforeFrom: `${year - 1}-01-01`, beforeTo: `${year - 1}-${day}` }
}
