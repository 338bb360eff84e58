import { Button, Input } from 'antd'
import { useState } from 'react'
import { isDay, judgeDay, parseDeadline, weekdayOf } from '#platform/calendar/domain/index.ts'
import type { RowDate } from '../../contract/index.ts'
import type { Control } from './control.ts'

const kindTexts: Readonly<Record<string, string>> = {
  asScheduled: '按工作安排，不定日期',
  atAssessment: '考核时',
  flexible: '不定期，不定日期',
  prompt: '及时，不定日期',
  blank: '没有填写，将成为待定事项',
  unreadable: '未能识别，将成为待定事项',
}
const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** The phrase as the document writes it; what it means is read while it is typed. */
export function DeadlineInput({ id, value = [], onChange, year }: Control<RowDate[]> & { year: number }) {
  const [text, setText] = useState(() => phraseOf(value))
  const read = parseDeadline(text, { year })
  const isStale = value.some(({ due }) => due === null) && read.some(({ due }) => due !== null)
  return (
    <div className="stack">
      <Input
        {...(id ? { id } : {})}
        value={text}
        maxLength={500}
        placeholder="如：7月29日前；每季度末25日；6月底、12月底"
        onChange={(event) => {
          setText(event.target.value)
          onChange?.(parseDeadline(event.target.value, { year }))
        }}
      />
      <ul className="files" aria-live="polite" aria-label="读出的期限">
        {(value.length ? value : read).map((date, index) => (
          <li key={`${index}-${date.quote}`} className={date.due === null ? 'bad' : ''}>
            {date.quote && `“${date.quote}”：`}
            {meaningOf(date)}
          </li>
        ))}
      </ul>
      {isStale && (
        <div>
          <Button size="small" onClick={() => onChange?.(read)}>
            按 {year} 年度读出日期
          </Button>
        </div>
      )}
    </div>
  )
}

function phraseOf(dates: readonly RowDate[]): string {
  return [...new Set(dates.map((date) => date.quote || date.due || ''))].filter(Boolean).join('；')
}

function meaningOf(date: RowDate): string {
  if (date.due === null || !isDay(date.due)) return kindTexts[date.kind] ?? '没有读出日期，将成为待定事项'
  const day = `${date.from ? `${date.from} 至 ` : ''}${date.due}（周${weekdays[weekdayOf(date.due)]}）`
  const { working, holiday } = judgeDay(date.due)
  return working ? day : `${day}，${holiday ? `${holiday}假期` : '休息日'}`
}
