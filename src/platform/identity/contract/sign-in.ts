import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { Password } from './account.ts'
import { Role } from './roles.ts'

const everyone = { permission: 'public', perMinute: 300 } as const
const self = { permission: 'signedIn', beforePasswordChange: true } as const
const params = z.object({ sessionId: Id })

/** Six digits of an authenticator, or a recovery code. */
export const SecondFactorCode = z
  .string()
  .trim()
  .transform((code) => code.replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^(\d{6}|[0-9A-Z]{12})$/, '应为 6 位动态码，或 12 位恢复码'))

/** What an authenticator is set up with. */
export const Enrolment = z.object({ secret: z.string(), uri: z.string(), qrCode: z.string() })

export const SignInAnswer = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('signedIn'),
    mustChangePassword: z.boolean(),
    recoveryCodes: z.array(z.string()).optional(),
  }),
  z.object({ state: z.literal('secondFactorNeeded'), challenge: z.string() }),
  /** The role demands a second factor and the person has none: it is set up before the first session. */
  z.object({ state: z.literal('enrolmentNeeded'), challenge: z.string(), enrolment: Enrolment }),
])
export type SignInAnswer = z.infer<typeof SignInAnswer>

export const signIn = endpoint({
  method: 'POST',
  path: '/identity/sign-in',
  summary: '登录',
  ...everyone,
  audit: 'identity.signed-in',
  body: z.object({
    username: z.string().trim().min(1, '请输入用户名').max(100, '不能超过 100 个字'),
    password: Password,
  }),
  output: SignInAnswer,
  problems: ['identity.wrong-credentials', 'identity.locked', 'identity.disabled', 'identity.too-many-failures'],
})

export const answerChallenge = endpoint({
  method: 'POST',
  path: '/identity/sign-in/second-factor',
  summary: '登录：输入动态码',
  ...everyone,
  audit: 'identity.second-factor-answered',
  body: z.object({ challenge: z.string().min(1).max(100), code: SecondFactorCode }),
  output: SignInAnswer,
  problems: ['identity.wrong-code', 'identity.challenge-ended'],
})

export const signOut = endpoint({
  method: 'POST',
  path: '/identity/sign-out',
  summary: '退出登录',
  ...self,
  audit: 'identity.signed-out',
})

/** The signed-in person with the posts of today. */
export const Me = z.object({
  personId: Id,
  name: z.string(),
  username: z.string(),
  sessionId: Id,
  mustChangePassword: z.boolean(),
  secondFactor: z.object({ enrolled: z.boolean(), enforced: z.boolean() }),
  posts: z.array(
    z.object({
      id: Id,
      role: Role,
      organisationId: Id,
      organisationName: z.string(),
      organisationPath: z.string(),
      onBehalfOf: z.object({ personId: Id, name: z.string() }).nullable(),
      permissions: z.array(z.string()),
    }),
  ),
  /** Without a request for so long the session ends. */
  idleMinutes: z.number().int(),
  endsAt: z.iso.datetime(),
})
export type Me = z.infer<typeof Me>

export const me = endpoint({
  method: 'GET',
  path: '/identity/me',
  summary: '查看本人身份与岗位',
  ...self,
  audit: { notAudited: '只读本人信息' },
  output: Me,
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/identity/password',
  summary: '修改本人密码',
  ...self,
  audit: 'identity.password-changed',
  body: z.object({ current: Password, next: Password }),
  problems: ['identity.wrong-credentials', 'identity.weak-password', 'identity.password-reused'],
})

export const startEnrolment = endpoint({
  method: 'POST',
  path: '/identity/second-factor',
  summary: '开始绑定动态码',
  permission: 'signedIn',
  audit: 'identity.enrolment-started',
  output: Enrolment.extend({ challenge: z.string() }),
})

export const confirmEnrolment = endpoint({
  method: 'POST',
  path: '/identity/second-factor/confirm',
  summary: '确认绑定动态码',
  permission: 'signedIn',
  audit: 'identity.enrolled',
  body: z.object({ challenge: z.string().min(1).max(100), code: SecondFactorCode }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  problems: ['identity.wrong-code', 'identity.challenge-ended'],
})

export const renewRecoveryCodes = endpoint({
  method: 'POST',
  path: '/identity/second-factor/recovery-codes',
  summary: '重新生成恢复码',
  permission: 'signedIn',
  audit: 'identity.recovery-codes-renewed',
  body: z.object({ password: Password }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const removeSecondFactor = endpoint({
  method: 'POST',
  path: '/identity/second-factor/remove',
  summary: '解除动态码绑定',
  permission: 'signedIn',
  audit: 'identity.second-factor-removed',
  body: z.object({ password: Password }),
  problems: ['identity.second-factor-enforced'],
})

export const SessionView = z.object({
  id: Id,
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  clientAddress: z.string(),
  userAgent: z.string(),
})

export const listMySessions = endpoint({
  method: 'GET',
  path: '/identity/sessions',
  summary: '查看本人的登录',
  permission: 'signedIn',
  audit: { notAudited: '只读本人信息' },
  output: z.object({ items: z.array(SessionView) }),
})

export const endMySession = endpoint({
  method: 'POST',
  path: '/identity/sessions/:sessionId/end',
  summary: '结束本人的一个登录',
  permission: 'signedIn',
  audit: 'identity.session-ended',
  params,
})
