import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { daysBetween } from '#platform/calendar/domain/index.ts'
import {
  contactCalendarProblems,
  contactStates,
  mostContacts,
  mostDays,
  type exportCalendar,
  type showCalendar,
} from '../contract/index.ts'
import { contactsOf } from './sources.ts'

type Asked = InputOf<typeof showCalendar>['query']

function read(db: Db | Transaction, actor: Actor, { from, until, organisationId, counterpartyId }: Asked) {
  const days = daysBetween(from, until) + 1
  if (days < 1 || days > mostDays)
    throw contactCalendarProblems.refuse(
      'contact-calendar.too-long',
      days < 1 ? '结束日期早于开始日期，请重新选择' : `一次最多查看 ${mostDays} 天，请缩短时间范围`,
      [{ path: 'query.until', message: days < 1 ? '不能早于开始日期' : `一次最多 ${mostDays} 天` }],
    )
  return contactsOf(db, { actor, from, until, organisationId, counterpartyId, most: mostContacts })
}

export const showCalendarUseCase = ({ input: { query }, actor, db }: UseCase<InputOf<typeof showCalendar>>) =>
  read(db, actor, query)

const header = ['日期', '开始', '结束', '类别', '状态', '商户', '事项', '单位']

export async function exportCalendarUseCase({
  input: { query },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof exportCalendar>>): Promise<FileAnswer> {
  const { contacts, cut } = await read(db, actor, query)
  audit({ summary: `导出入企日历 ${query.from} 至 ${query.until}，${contacts.length} 条`, details: query })
  const lines = contacts.map((one) => [
    one.on,
    one.from ?? '',
    one.until ?? '',
    one.kind,
    contactStates[one.state],
    one.counterpartyName,
    one.topic,
    one.organisationName,
  ])
  return {
    fileName: `入企日历-${query.from}至${query.until}${cut ? '-未全部列出' : ''}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(header, lines),
  }
}
