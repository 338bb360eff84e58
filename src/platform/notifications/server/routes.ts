import { countingLimit, scopesOf, serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import {
  changePreferences,
  countUnread,
  decideAgainRule,
  listNotifications,
  listOutgoingMessages,
  markAllRead,
  markRead,
  showAgainRule,
  showPreferences,
} from '../contract/index.ts'
import { againRuleOf, decideAgainRuleUseCase } from './outsiders/again-rule.ts'
import { readPreferences, writePreferences } from './preferences.ts'
import { countUnreadOf, pageNotifications, readAll, readOne } from './read-notifications.ts'
import { pageOutgoingMessages } from './read-outbox.ts'

export const notificationRoutes: readonly Route[] = [
  serveRead(listNotifications, ({ db, actor, input }) => pageNotifications(db, actor.personId, input.query)),
  serveRead(countUnread, async ({ db, actor }) => {
    const count = await countUnreadOf(db, actor.personId)
    return { count: Math.min(count, countingLimit), countIsExact: count <= countingLimit }
  }),
  serveWrite(markRead, async ({ db, actor, input, now }) => {
    await readOne(db, actor.personId, input.params.notificationId, now)
  }),
  serveWrite(markAllRead, async ({ db, actor, now }) => ({ count: await readAll(db, actor.personId, now) })),
  serveRead(showPreferences, ({ db, actor }) => readPreferences(db, actor.personId)),
  serveWrite(changePreferences, ({ db, actor, input, audit }) => {
    audit({ summary: '修改本人的通知设置', details: { ...input.body } })
    return writePreferences(db, actor.personId, input.body)
  }),
  serveWrite(listOutgoingMessages, ({ db, actor, input }) =>
    pageOutgoingMessages(db, scopesOf(actor, 'notifications.read-outbox'), input.query),
  ),
  serveRead(showAgainRule, async ({ db, actor, input }) => {
    const unit = await requireUnit(db, input.query.organisationId, actor, 'notifications.read-again-rule')
    return againRuleOf(db, unit.id)
  }),
  serveWrite(decideAgainRule, decideAgainRuleUseCase),
]
