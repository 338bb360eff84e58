import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { LeaderPage } from './leader-page.ts'

const notAudited = { notAudited: '汇总数字为工作情况，查看不留痕' }
/** One of the person's posts that hold `oversight.read`; the first unless said. */
const query = z.object({ organisationId: Id.optional() })

export const showLeaderPage = endpoint({
  method: 'GET',
  path: '/oversight/leader-page',
  summary: '查看领导一页纸',
  permission: 'oversight.read',
  audit: notAudited,
  query,
  output: LeaderPage,
})

export const downloadLeaderPage = endpoint({
  method: 'GET',
  path: '/oversight/leader-page.pdf',
  summary: '打印领导一页纸',
  permission: 'oversight.read',
  audit: notAudited,
  query,
  kind: 'download',
})
