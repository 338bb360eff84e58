import { z } from 'zod'
import { endpoint, nameOf } from '#base/http/contract.ts'
import { PersonName, Password, Username } from './account.ts'
import { Role } from './roles.ts'

/** GB/T 22239 names no numbers; these defaults are ours and can be made stricter or looser within bounds. */
export const SecurityPolicy = z.object({
  minimumLength: z.number().int().min(8, '不少于 8 位').max(64).default(10),
  /** Of lower case, upper case, digits, other. */
  minimumClasses: z.number().int().min(2, '不少于 2 类').max(4).default(3),
  /** The last so many passwords may not come again. */
  rememberedPasswords: z.number().int().min(0).max(24).default(5),
  /** 0: never. */
  maximumAgeDays: z.number().int().min(0).max(3650).default(90),
  failuresBeforeLock: z.number().int().min(3, '不少于 3 次').max(20).default(5),
  lockMinutes: z.number().int().min(5, '不少于 5 分钟').max(1440).default(30),
  /** Failures from one address within the lock time, whatever the account. */
  failuresPerAddress: z.number().int().min(5, '不少于 5 次').max(10_000).default(200),
  idleMinutes: z.number().int().min(5, '不少于 5 分钟').max(240).default(30),
  absoluteHours: z.number().int().min(1, '不少于 1 小时').max(24).default(12),
  /** Who holds one of these roles signs in with a second factor. */
  secondFactorRoles: z.array(Role).max(20).default([]),
})
export type SecurityPolicy = z.infer<typeof SecurityPolicy>

export const showPolicy = endpoint({
  method: 'GET',
  path: '/identity/policy',
  summary: '查看安全策略',
  permission: 'signedIn',
  audit: { notAudited: '只读' },
  output: SecurityPolicy,
})

export const setPolicy = endpoint({
  method: 'PUT',
  path: '/identity/policy',
  summary: '修改安全策略',
  permission: 'identity.set-policy',
  audit: 'identity.policy-set',
  body: SecurityPolicy,
})

const Administrator = z.object({ name: PersonName, username: Username, password: Password })

export const showSetup = endpoint({
  method: 'GET',
  path: '/identity/setup',
  summary: '查看是否等待初始设置',
  permission: 'public',
  audit: { notAudited: '只答是否已设置' },
  output: z.object({ open: z.boolean() }),
})

/** Once, with the link that the server printed at its first start: the city and its three administrators. */
export const completeSetup = endpoint({
  method: 'POST',
  path: '/identity/setup',
  summary: '初始设置：城市与三名管理员',
  permission: 'public',
  perMinute: 20,
  audit: 'identity.set-up',
  body: z.object({
    token: z.string().min(1).max(100),
    city: z.object({
      name: nameOf(60),
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/, '应为 6 位行政区划代码'),
    }),
    systemAdministrator: Administrator,
    securityAdministrator: Administrator,
    auditAdministrator: Administrator,
  }),
  problems: ['identity.setup-closed', 'identity.weak-password', 'identity.username-taken'],
})
