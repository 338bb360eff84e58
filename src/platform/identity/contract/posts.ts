import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'
import { PostView } from './account.ts'
import { Role } from './roles.ts'

const Created = z.object({ id: Id })
const Reason = oneLine(200)

export const listPosts = endpoint({
  method: 'GET',
  path: '/identity/accounts/:personId/posts',
  summary: '查看岗位的全部沿革',
  permission: 'identity.view-accounts',
  audit: { notAudited: '只读' },
  params: z.object({ personId: Id }),
  output: z.object({ items: z.array(PostView) }),
})

export const assignPost = endpoint({
  method: 'POST',
  path: '/identity/accounts/:personId/posts',
  summary: '授予岗位',
  permission: 'identity.assign-posts',
  audit: 'identity.post-assigned',
  params: z.object({ personId: Id }),
  body: z.object({ organisationId: Id, role: Role, fromOn: Day.optional(), lastOn: Day.nullable().default(null) }),
  output: Created,
  problems: [
    'identity.administrators-apart',
    'identity.own-rights',
    'identity.already-holds',
    'identity.outside-scope',
  ],
})

export const endPost = endpoint({
  method: 'POST',
  path: '/identity/posts/:postId/end',
  summary: '收回岗位',
  permission: 'identity.assign-posts',
  audit: 'identity.post-ended',
  params: z.object({ postId: Id }),
  body: z.object({ reason: Reason }),
})

/** AB岗: another person holds the post on these days; both names stand on record. */
export const Delegation = z.object({
  id: Id,
  postId: Id,
  role: Role,
  organisationName: z.string(),
  from: z.object({ personId: Id, name: z.string() }),
  to: z.object({ personId: Id, name: z.string() }),
  fromOn: Day,
  lastOn: Day,
  reason: z.string(),
  state: z.enum(['coming', 'running', 'over', 'revoked']),
})
export type Delegation = z.infer<typeof Delegation>

export const listDelegations = endpoint({
  method: 'GET',
  path: '/identity/delegations',
  summary: '查看本人的 AB 岗',
  permission: 'signedIn',
  audit: { notAudited: '只读本人信息' },
  output: z.object({ given: z.array(Delegation), received: z.array(Delegation) }),
})

export const delegatePost = endpoint({
  method: 'POST',
  path: '/identity/delegations',
  summary: '设置 AB 岗',
  permission: 'signedIn',
  audit: 'identity.post-delegated',
  body: z.object({ postId: Id, toPersonId: Id, fromOn: Day, lastOn: Day, reason: Reason }),
  output: Created,
  problems: [
    'identity.wrong-days',
    'identity.administrators-apart',
    'identity.post-not-found',
    'identity.already-holds',
  ],
})

export const endDelegation = endpoint({
  method: 'POST',
  path: '/identity/delegations/:delegationId/end',
  summary: '提前结束 AB 岗',
  permission: 'signedIn',
  audit: 'identity.delegation-ended',
  params: z.object({ delegationId: Id }),
})

const OpenWork = z.object({ kind: z.string(), text: z.string(), count: z.number().int() })

/** 工作交接: what would move. */
export const previewHandover = endpoint({
  method: 'GET',
  path: '/identity/handovers/preview',
  summary: '预览待交接的工作',
  permission: 'identity.hand-over-work',
  audit: { notAudited: '只读' },
  query: z.object({ fromPersonId: Id, organisationId: Id }),
  output: z.object({ posts: z.array(PostView), work: z.array(OpenWork) }),
})

/** The posts in this unit and all work that is open there go to another person, at once. */
export const handOver = endpoint({
  method: 'POST',
  path: '/identity/handovers',
  summary: '工作交接',
  permission: 'identity.hand-over-work',
  audit: 'identity.work-handed-over',
  body: z.object({ fromPersonId: Id, toPersonId: Id, organisationId: Id, reason: Reason }),
  output: z.object({ id: Id, posts: z.number().int(), work: z.array(OpenWork) }),
  problems: ['identity.administrators-apart', 'identity.nothing-to-hand-over', 'identity.own-rights'],
})
