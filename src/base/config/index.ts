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
  ROLE: z.enum(['all', 'web', 'portal', 'workbench', 'worker']).default('all'),
  SHANZHI_DEMO: z.enum(['0', '1', 'force']).default('1'),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUSTED_PROXY: z.string().optional(),
  PORTAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** What the environment decides, read and checked once. Names and defaults: interfaces, section Environment. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly filesUrl: string | undefined
  readonly fontsDirectory: string | undefined
  readonly role: 'all' | 'web' | 'portal' | 'workbench' | 'worker'
  readonly demonstration: boolean
  readonly metricsToken: string | undefined
  readonly trustedProxy: string | undefined
  /** As people outside reach the portal, without a stroke at its end: it stands in what is sent to them. */
  readonly portalUrl: string
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
    fontsDirectory: e.FONTS_DIR,
    role: e.ROLE,
    demonstration: e.SHANZHI_DEMO === 'force' || (e.SHANZHI_DEMO === '1' && safeForDemonstration),
    metricsToken: e.METRICS_TOKEN,
    trustedProxy: e.TRUSTED_PROXY,
    portalUrl: (e.PORTAL_URL ?? `http://${e.HOST}:${e.PORT}`).replace(/\/+$/, ''),
    logLevel: e.LOG_LEVEL,
  }
}
