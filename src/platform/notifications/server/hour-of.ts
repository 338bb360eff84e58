const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' })

/** The hour of an instant in Asia/Shanghai, 0 to 23. */
export function hourOf(instant: Date): number {
  return Number(hourFormat.format(instant))
}
