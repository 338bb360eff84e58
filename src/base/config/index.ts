import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)

const Environment = z.object({
  PORT: port.default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  FILES_URL: z.string().min(1).optional(),
  FONTS_DIR: z.string().min(1).optional(),
  AWS_ACCESS_KEY_ID: z.string().min(1).optional(),
  AWS_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  AWS_REGION: z.string().min(1).default('us-east-1'),
  AWS_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROLE: z.enum(['all', 'web', 'portal', 'workbench', 'worker']).default('all'),
  SHANZHI_DEMO: z.enum(['0', '1', 'force']).default('1'),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUSTED_PROXY: z.string().optional(),
  PORTAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export interface ObjectStoreAccess {
  readonly endpoint: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** What the environment decides, read and checked once. Names and defaults: interfaces, section Environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly filesUrl: string | undefined
  /** Where `FILES_URL` is `s3://bucket/prefix`: by the names that every tool of such stores reads. */
  readonly objectStore: ObjectStoreAccess | undefined
  readonly fontsDirectory: string | undefined
  readonly role: 'all' | 'web' | 'portal' | 'workbench' | 'worker'
  readonly demonstration: boolean
  readonly metricsToken: string | undefined
  readonly trustedProxy: string | undefined
  /** As people outside reach the portal, without a stroke at its end: it stands in what is sent to them. */
  readonly portalUrl: string
  /** The city's mail server and who writes. */
  readonly mail: { readonly url: string; readonly from: string } | undefined
  /** The city's SMS platform, and what it knows this one by. */
  readonly sms: { readonly url: string; readonly token: string } | undefined
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** A setting that cannot be used; the message is Chinese and names the variable. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration'
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** @throws InvalidConfiguration */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new InvalidConfiguration(`环境变量 ${String(issue?.path[0])} 的值不能使用：${issue?.message}`)
  }
  const e = parsed.data
  const safeForDemonstration = loopback.has(e.HOST) && e.DATABASE_URL === undefined
  return {
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL,
    dataDirectory: path.resolve(e.DATA_DIR),
    filesUrl: e.FILES_URL,
    objectStore: pair(e, 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', (accessKeyId, secretAccessKey) => ({
      endpoint: e.AWS_ENDPOINT_URL ?? `https://s3.${e.AWS_REGION}.amazonaws.com`,
      region: e.AWS_REGION,
      accessKeyId,
      secretAccessKey,
    })),
    fontsDirectory: e.FONTS_DIR,
    role: e.ROLE,
    demonstration: e.SHANZHI_DEMO === 'force' || (e.SHANZHI_DEMO === '1' && safeForDemonstration),
    metricsToken: e.METRICS_TOKEN,
    trustedProxy: e.TRUSTED_PROXY,
    portalUrl: (e.PORTAL_URL ?? `http://${e.HOST}:${e.PORT}`).replace(/\/+$/, ''),
    mail: pair(e, 'MAIL_URL', 'MAIL_FROM', (url, from) => ({ url, from })),
    sms: pair(e, 'SMS_URL', 'SMS_TOKEN', (url, token) => ({ url, token })),
    logLevel: e.LOG_LEVEL,
  }
}

type Environment = z.infer<typeof Environment>
type Text = 'MAIL_URL' | 'MAIL_FROM' | 'SMS_URL' | 'SMS_TOKEN' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY'

/** Two that only work together. @throws InvalidConfiguration where one of them is missing */
function pair<T>(e: Environment, one: Text, other: Text, made: (one: string, other: string) => T): T | undefined {
  const [first, second] = [e[one], e[other]]
  if (first !== undefined && second !== undefined) return made(first, second)
  if (first === undefined && second === undefined) return undefined
  throw new InvalidConfiguration(`环境变量 ${one} 和 ${other} 须同时设置，现在缺 ${first === undefined ? one : other}`)
}
