import type { Transaction } from '#base/database/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { cancelReminders, notify, scheduleReminder } from '#platform/notifications/index.ts'
import { riskTables } from '../../server/tables.ts'
import type { LetterRow } from './letters.ts'

const subjectOf = (id: string) => ({ module: 'risk-prevention', id })
const linkOf = (id: string) => `/risk-prevention/letters/${id}`

/** The receiver is told at once, three days before and on the day; silence is told to the coordinating office. */
export async function remindOfLetter(tx: Transaction, letter: LetterRow, at: Date, today: string): Promise<void> {
  const receivers = { organisationId: letter.receiver_id, roles: ['reportingClerk' as const, 'reviewer' as const] }
  const frame = { kind: 'risk-prevention.letter', link: linkOf(letter.id) }
  await notify(tx, {
    ...frame,
    recipients: receivers,
    key: `risk-prevention.letter:${letter.id}:sent`,
    title: `${letter.organisation_name}发来工作建议函，请于 ${letter.reply_on} 前答复：${letter.title}`,
    organisationId: letter.receiver_id,
    at,
  })
  const days = [
    { name: 'soon', onDay: addCalendarDays(letter.reply_on, -3), recipients: receivers, words: '还有三天到期' },
    { name: 'due', onDay: letter.reply_on, recipients: receivers, words: '今天到期' },
    ...(await coordinatorsOf(tx, letter)).map((recipients) => ({
      name: 'silent',
      onDay: addCalendarDays(letter.reply_on, 1),
      recipients,
      words: '逾期没有答复，请协调',
    })),
  ]
  for (const { name, onDay, recipients, words } of days.filter((day) => day.onDay > today))
    await scheduleReminder(tx, {
      ...frame,
      subject: subjectOf(letter.id),
      name,
      onDay,
      recipients,
      title: `工作建议函${words}：${letter.title}（${letter.receiver_name}）`,
    })
}

export async function settleLetter(tx: Transaction, letter: LetterRow, at: Date, words: string): Promise<void> {
  await cancelReminders(tx, subjectOf(letter.id))
  await notify(tx, {
    kind: 'risk-prevention.letter',
    link: linkOf(letter.id),
    recipients: { organisationId: letter.organisation_id, roles: ['reportingClerk', 'reviewer'] },
    key: `risk-prevention.letter:${letter.id}:answered`,
    title: `${letter.receiver_name}答复工作建议函：${words}`,
    organisationId: letter.organisation_id,
    at,
  })
}

/** 统筹协调: the office of the nearest city or province above the sender. */
async function coordinatorsOf(tx: Transaction, { path }: LetterRow) {
  const above = path.split('.').map((_, place, parts) => parts.slice(0, place + 1).join('.'))
  const found = await riskTables(tx)
    .selectFrom('organisations.organisation')
    .select('id')
    .where('path', 'in', above)
    .where('kind', 'in', ['city', 'province'])
    .orderBy('path', 'desc')
    .limit(1)
    .execute()
  return found.map(({ id }) => ({ organisationId: id, roles: ['cityOffice' as const] }))
}
