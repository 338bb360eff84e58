import type { Db, Transaction } from '#base/database/index.ts'
import { refuse, subtree, type Actor, type PathRange } from '#base/http/index.ts'
import { lastDayOf, yearBefore, type Months } from '#platform/calendar/domain/index.ts'
import type { DecidedSettings } from '../../contract/index.ts'
import { askedPeriod } from '../asked-period.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { requireUnit } from '#platform/organisations/index.ts'

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
  readonly now: Months
  readonly before: Months
  /** The same as people read it: with its last day. */
  readonly days: { readonly from: string; readonly to: string; readonly beforeFrom: string; readonly beforeTo: string }
  readonly decided: DecidedSettings
}

const permission = 'risk-prevention.read-records'

/** @throws Problem `base.forbidden` outside the person's reach, `risk-prevention.wrong-period` for a period that cannot be */
export async function openView(db: Db | Transaction, actor: Actor, asked: Asked, today: string): Promise<View> {
  const organisationId =
    asked.organisationId ?? actor.posts.find((post) => post.permissions.has(permission))?.organisationId
  if (!organisationId) throw refuse('base.forbidden', '您的岗位不能查看执法统计')
  const unit = await requireUnit(db, organisationId, actor, permission)
  const decided = await settingsOf(db, organisationId)
  const now = askedPeriod(asked, decided.settings.dashboardMonths, today)
  const before = yearBefore(now)
  return {
    organisationId,
    organisationName: unit.name,
    within: [subtree(unit.path)],
    item: asked.item ? { item: asked.item } : {},
    now,
    before,
    days: {
      from: now.from,
      to: lastDayOf(now),
      beforeFrom: before.from,
      beforeTo: lastDayOf(before),
    },
    decided,
  }
}
