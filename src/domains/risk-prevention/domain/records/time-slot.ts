const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const bands = ['夜间（0—6时）', '上午（6—12时）', '下午（12—18时）', '晚上（18—24时）']

/** `3.1`: Wednesday morning; `3` where no time was written down. */
export function timeSlotOf(day: string, time: string | null): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return time === null ? `${weekday}` : `${weekday}.${Math.floor(Number(time.slice(0, 2)) / 6)}`
}

/** 周三上午（6—12时） */
export function timeSlotText(slot: string): string {
  const [weekday, band] = slot.split('.')
  return `${weekdays[Number(weekday)] ?? ''}${band === undefined ? '' : bands[Number(band)]}`
}
