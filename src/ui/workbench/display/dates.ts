const zone = 'Asia/Shanghai'
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** `2020-07-29` → `2020年7月29日`. */
export function dayText(on: string): string {
  const [year, month, day] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** `2020年7月29日 星期三` */
export function dayWithWeekday(on: string): string {
  return `${dayText(on)} 星期${weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()]}`
}

/** An instant in business zone, `2020-07-29 18:05`. */
export function momentText(at: string): string {
  return moment.format(new Date(at))
}
