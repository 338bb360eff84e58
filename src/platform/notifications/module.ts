import type { ModuleDefinition } from '#base/module/index.ts'
import { notificationPermissions, notificationProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { deliverMessages } from './server/deliver-messages.ts'
import { tellReminders } from './server/reminders.ts'
import { notificationRoutes } from './server/routes.ts'
import { sendToOutsiders } from './server/outsiders/send-to-outsiders.ts'
import { sendDigests } from './server/send-digests.ts'

export const notificationsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: notificationPermissions,
  problems: notificationProblems.texts,
  routes: notificationRoutes,
  jobs: [tellReminders, sendDigests, deliverMessages, sendToOutsiders],
}
