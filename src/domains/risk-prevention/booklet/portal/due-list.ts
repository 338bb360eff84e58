import { html } from 'hono/html'
import { dataTable, type Html } from '#ui/portal/index.ts'
import type { Booklet } from '../server/read-booklet.ts'

type Told = Booklet['guidance'][number]

/** 2020-12-30 14:30 前 */
export const dueText = ({ due_on: day, due_time: time }: Pick<Told, 'due_on' | 'due_time'>): string =>
  day ? [day, time].filter(Boolean).join(' ') : ''

/** What is asked of the shop with a day, the nearest first; what it has answered is no longer asked. */
export function askedWithDay(guidance: readonly Told[]): Told[] {
  return guidance
    .filter(({ due_on: day, result }) => day !== null && result === null)
    .toSorted((a, b) => (dueText(a) < dueText(b) ? -1 : 1))
}

export function dueList(guidance: readonly Told[], today: string): Html | undefined {
  const asked = askedWithDay(guidance)
  if (!asked.length) return undefined
  return html`<h2>请您办的，和约定的时间</h2>
    ${dataTable(
      '有期限的事',
      [
        { title: '期限', cell: (one) => `${dueText(one)}${one.due_on! < today ? '（已过）' : ''}` },
        { title: '什么事', cell: (one) => one.content },
        { title: '单位', cell: (one) => one.organisation_name },
        { title: '换个时间', cell: (one) => `请联系 ${one.contact || one.organisation_name}` },
      ],
      asked,
    )}`
}
