import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { completeSetup, showSetup } from '../contract/index.ts'
import { completeSetUp, isEmpty } from './set-up.ts'

export const setUpRoutes: readonly Route[] = [
  serveRead(showSetup, async ({ db }) => ({ open: await isEmpty(db) })),
  serveWrite(completeSetup, async ({ db, input: { body }, audit }) => {
    const { organisationId } = await completeSetUp(db, body)
    const { city, systemAdministrator, securityAdministrator, auditAdministrator } = body
    const names = [systemAdministrator, securityAdministrator, auditAdministrator].map(({ name }) => name).join('、')
    audit({ organisationId, summary: `初始设置：${city.name}，三名管理员 ${names}` })
  }),
]
