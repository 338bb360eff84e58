/**
 * The only reader of the system clock. Two clocks: `now` is wall time (sessions, audit, logs); `businessNow` is the time
 * that the work lives in (deadlines, submissions, grading). They differ only in a demonstration, whose business time
 * starts at the demonstration date and moves on.
 */
const zone = 'Asia/Shanghai'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
let businessOffsetMs = 0

export function now(): Date {
  return new Date()
}

/** Milliseconds between business time and wall time; 0 outside a demonstration. */
export function businessOffset(): number {
  return businessOffsetMs
}

export function setBusinessOffset(milliseconds: number): void {
  businessOffsetMs = milliseconds
}

/** The instant that the work lives in. */
export function businessNow(): Date {
  return new Date(Date.now() + businessOffsetMs)
}

/** The day of an instant in Asia/Shanghai, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return dayFormat.format(instant)
}

/** Today's business day, `YYYY-MM-DD`. */
export function businessToday(): string {
  return dayOf(businessNow())
}
