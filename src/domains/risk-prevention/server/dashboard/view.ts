import type { Db, Transaction } from '#base/database/index.ts'
import { refuse, subtree, type Actor, type PathRange } from '#base/http/index.ts'
import { riskProblems, type DecidedSettings } from '../../contract/index.ts'
import { monthsAfter, samePeriodBefore } from '../../domain/index.ts'
import { requireReach } from '../scope.ts'
import { settingsOf } from '../settings/settings-of.ts'

interface Asked {
  readonly organisationId?: string | undefined
  readonly item?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What is looked at: one unit with all below it, an item or all, whole months and the same months a year before. */
export interface View {
  readonly organisationId: string
  readonly organisationName: string
  readonly within: readonly PathRange[]
  readonly item: { readonly item?: string }
  /** The first day that no longer counts. */
  readonly now: { readonly from: string; readonly until: string }
  readonly before: { readonly from: string; readonly until: string }
  /** The same as people read it: with its last day. */
  readonly days: { readonly from: string; readonly to: string; readonly beforeFrom: string; readonly beforeTo: string }
  readonly decided: DecidedSettings
}

const permission = 'risk-prevention.read-records'
const mostMonths = 12

/** @throws Problem `base.forbidden` outside the person's reach, `risk-prevention.wrong-period` for a period that cannot be */
export async function openView(db: Db | Transaction, actor: Actor, asked: Asked, today: string): Promise<View> {
  const organisationId =
    asked.organisationId ?? actor.posts.find((post) => post.permissions.has(permission))?.organisationId
  if (!organisationId) throw refuse('base.forbidden', '您的岗位不能查看执法统计')
  const unit = await requireReach(db, organisationId, actor, permission)
  const decided = await settingsOf(db, organisationId)
  const now = periodOf(asked, decided.settings.dashboardMonths, today)
  const before = samePeriodBefore(now)
  return {
    organisationId,
    organisationName: unit.name,
    within: [subtree(unit.path)],
    item: asked.item ? { item: asked.item } : {},
    now,
    before,
    days: {
      from: now.from,
      to: dayBefore(now.until),
      beforeFrom: before.from,
      beforeTo: dayBefore(before.until),
    },
    decided,
  }
}

/** The usual period ends with the last month that is over; a chosen one is taken in whole months. */
function periodOf({ from, to }: Asked, usualMonths: number, today: string) {
  const until = to ? monthsAfter(to, 1) : from ? monthsAfter(today, 1) : monthsAfter(today, 0)
  const start = from ? monthsAfter(from, 0) : monthsAfter(until, -usualMonths)
  const wrong = (detail: string, path: string) =>
    riskProblems.refuse('risk-prevention.wrong-period', detail, [{ path: `query.${path}`, message: detail }])
  if (start >= until) throw wrong('截止月份不能早于起始月份，请重新选择时段', 'to')
  if (monthsAfter(start, mostMonths) < until)
    throw wrong(`时段最长 ${mostMonths} 个月（才能与上一年同期对比），请缩短后再看`, 'from')
  return { from: start, until }
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
