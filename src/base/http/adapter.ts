import { Readable } from 'node:stream'
import type { ReadableStream as NodeWebStream } from 'node:stream/web'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { businessNow, dayOf } from '../clock/index.ts'
import { inTransaction, type Db, type Transaction } from '../database/index.ts'
import { newId } from '../ids/index.ts'
import { log, withRequestId } from '../log/index.ts'
import type { Actor } from './actor.ts'
import { answerFile } from './file-answer.ts'
import type { Endpoint } from './endpoint.ts'
import { isFileAnswer } from './file-answer.ts'
import { Problem, refuse, type FieldError } from './problem.ts'
import { translateDatabaseError } from './database-error.ts'
import type { AuditNote, Route, UseCase } from './serve.ts'
import { validate } from './validate.ts'

/** What the platform lends to the adapter, which itself knows neither people nor audit. */
export interface Guards {
  /** The person of a session token; null where there is none or it has ended. */
  authenticate(token: string): Promise<Actor | null>
  /** Writes the audit entry in the same transaction as the work. */
  recordAudit(tx: Transaction, entry: AuditEntry): Promise<void>
  /** Address of the client, behind a trusted proxy or not. */
  clientAddress(context: Context): string
  /** Counts what one caller asks: a person, or an address where nobody is signed in. @throws Problem `base.too-many-requests` */
  limitRate(endpoint: Endpoint, caller: string): void
}

export interface AuditEntry extends AuditNote {
  readonly event: string
  /** `refused` where the use case returned a problem: the work was not done, the attempt is kept. */
  readonly outcome: 'done' | 'refused'
  readonly actor: Actor | null
  /** What the endpoint asked for; tells which of the actor's posts was used. */
  readonly permission: string
  readonly requestId: string
  readonly clientAddress: string
  readonly businessAt: Date
}

export const sessionCookie = 'shanzhi_session'
const nobody: Actor = { personId: '', name: '', sessionId: '', posts: [], mustChangePassword: false }

/** Mounts routes below `/api`. One request: parse, authenticate, authorise, run (in one transaction if it writes), answer. */
export function mountRoutes(routes: readonly Route[], db: Db, guards: Guards): Hono {
  const api = new Hono()
  for (const route of routes) {
    api.on(route.endpoint.method, route.endpoint.path, (context) => {
      const requestId = newId()
      context.header('x-request-id', requestId)
      return withRequestId(requestId, () =>
        answer(context, route, requestId, db, guards).catch((error) => answerProblem(context, error, requestId)),
      )
    })
  }
  api.notFound((context) =>
    answerProblem(context, refuse('base.not-found', `没有这个地址：${context.req.path}`), newId()),
  )
  return api
}

async function answer(context: Context, route: Route, requestId: string, db: Db, guards: Guards): Promise<Response> {
  const { endpoint } = route
  const clientAddress = guards.clientAddress(context)
  const actor = await authorise(context, endpoint, guards)
  // A whole office may stand behind one address: whoever is signed in is counted alone.
  if (endpoint.perMinute) guards.limitRate(endpoint, endpoint.permission === 'public' ? clientAddress : actor!.personId)
  refuseForeignOrigin(context, endpoint)
  const input = {
    params: await validate(endpoint.params, context.req.param(), 'params'),
    query: await validate(endpoint.query, queryOf(context), 'query'),
    body: await validate(endpoint.body, await bodyOf(context, endpoint), 'body'),
  }
  const now = businessNow()
  let session: string | null | undefined
  // Once for all attempts: a stream can be read only one time.
  const upload =
    endpoint.kind === 'upload' && context.req.raw.body
      ? Readable.fromWeb(context.req.raw.body as NodeWebStream)
      : undefined
  const request = (connection: Db | Transaction, note: (note: AuditNote) => void): UseCase<never> => ({
    input: input as never,
    actor: actor ?? nobody,
    db: connection,
    afterwards: db,
    now,
    today: dayOf(now),
    requestId,
    clientAddress,
    audit: note,
    setSession: (token) => (session = token),
    header: (name) => context.req.header(name),
    ...(upload ? { body: upload } : {}),
  })
  const { audit } = endpoint
  const output =
    typeof audit !== 'string'
      ? await route.handle(request(db, () => {}))
      : await inTransaction(db, async (tx) => {
          const notes: AuditNote[] = []
          const result = await route.handle(request(tx, (note) => notes.push(note)))
          const outcome = result instanceof Problem ? ('refused' as const) : ('done' as const)
          const { permission } = endpoint
          const entry = { event: audit, outcome, actor, permission, requestId, clientAddress, businessAt: now }
          for (const note of notes.length ? notes : [{}]) await guards.recordAudit(tx, { ...entry, ...note })
          return result
        })
  if (output instanceof Problem) throw output
  if (session !== undefined) setSessionCookie(context, session)
  if (isFileAnswer(output)) return answerFile(context, output)
  return output === undefined ? context.body(null, 204) : context.json(output as object, 200)
}

async function authorise(context: Context, endpoint: Endpoint, guards: Guards): Promise<Actor | null> {
  const token = getCookie(context, sessionCookie)
  const actor = token ? await guards.authenticate(token) : null
  if (endpoint.permission === 'public') return actor
  if (!actor) throw refuse('base.not-signed-in', '登录已失效或尚未登录，请登录后再试；已填写的内容不会丢失')
  if (actor.mustChangePassword && !endpoint.beforePasswordChange) throw refuse('base.forbidden', '请先修改初始密码')
  if (endpoint.permission !== 'signedIn' && !actor.posts.some((post) => post.permissions.has(endpoint.permission)))
    throw refuse('base.forbidden', `您的岗位没有“${endpoint.summary}”的权限，请联系本单位系统管理员`)
  return actor
}

/** A write from another site's page is refused: browsers always say where it came from. */
function refuseForeignOrigin(context: Context, endpoint: Endpoint): void {
  if (endpoint.method === 'GET') return
  const site = context.req.header('sec-fetch-site')
  const origin = context.req.header('origin')
  if (site === 'cross-site' || (origin && origin !== 'null' && hostOf(origin) !== context.req.header('host')))
    throw refuse('base.forbidden', '请求来自其他网站，已拒绝')
}

/** A header that is no address names no host of ours. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function queryOf(context: Context): Record<string, string | string[]> {
  const many = context.req.queries()
  return Object.fromEntries(
    Object.entries(many).map(([key, values]) => [key, values.length === 1 ? values[0]! : values]),
  )
}

async function bodyOf(context: Context, endpoint: Endpoint): Promise<unknown> {
  if (!endpoint.body || endpoint.kind === 'upload') return undefined
  const limit = endpoint.maximumBytes ?? 1_048_576
  const declared = Number(context.req.header('content-length') ?? 0)
  const tooLarge = () => refuse('base.too-large', `内容超过 ${Math.floor(limit / 1024)} KB，请分次提交`)
  if (declared > limit) throw tooLarge()
  if (!context.req.header('content-type')?.startsWith('application/json'))
    throw refuse('base.wrong-media-type', '请求内容应为 application/json')
  const text = await context.req.text()
  if (text.length > limit) throw tooLarge()
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('base.invalid-input', '请求内容不是有效的 JSON')
  }
}

function setSessionCookie(context: Context, token: string | null): void {
  const secure = new URL(context.req.url).protocol === 'https:' || context.req.header('x-forwarded-proto') === 'https'
  setCookie(context, sessionCookie, token ?? '', {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    ...(token ? {} : { maxAge: 0 }),
  })
}

/** What a person may be told of an error; what is unknown is logged with the request's id and masked. */
export function shownProblem(error: unknown, requestId: string, path: string): Problem {
  const problem = error instanceof Problem ? error : translateDatabaseError(error)
  if (problem) return problem
  log.error({ err: error, requestId, path }, 'unexpected error')
  return refuse('base.internal', `系统出错，已记录。请稍后重试；如仍不行，请把编号 ${requestId} 告诉系统管理员`)
}

/** The same place as a JSON pointer into the body, for programs. */
function withPointer(error: FieldError): FieldError & { pointer?: string } {
  const [place, ...parts] = error.path.split('.')
  return place === 'body' ? { ...error, pointer: `/${parts.join('/')}` } : error
}

/** A problem as `application/problem+json`. */
export function answerProblem(context: Context, error: unknown, requestId: string): Response {
  const { code, title, detail, errors, status } = shownProblem(error, requestId, context.req.path)
  return new Response(
    JSON.stringify({
      type: 'about:blank',
      code,
      title,
      detail,
      status,
      requestId,
      ...(errors.length ? { errors: errors.map(withPointer) } : {}),
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'x-request-id': requestId,
        'cache-control': 'no-store',
      },
    },
  )
}
