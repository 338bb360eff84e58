import { businessOffset, now, setBusinessOffset } from '#base/clock/index.ts'
import { addressOf, type CallInput } from '#base/http/call.ts'
import { problemOf } from '#base/http/call.ts'
import { sessionCookie, type Endpoint, type OutputOf } from '#base/http/index.ts'
import { signIn } from '#platform/identity/contract/index.ts'
import type { OpenDatabase } from '#base/database/index.ts'
import type { Role } from '#platform/identity/index.ts'

/** A demonstration person, by the part they play. */
export interface Player {
  readonly username: string
  readonly role: Role
  readonly unit: string
  call<E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<OutputOf<E>>
  /** Uploads a file and answers the upload's id. */
  upload(name: string, content: Uint8Array): Promise<string>
}

/** Where the demonstration is played: everything goes through the product's own endpoints, with their rules and audit. */
export interface Stage {
  readonly database: OpenDatabase
  /** Moves business time to this instant; time moves on from there. */
  at(day: string, time?: string): void
  /** Name of a unit → its id. */
  readonly units: Map<string, string>
  /** Signs in, once each. */
  player(username: string): Promise<Player>
  /** The clerk, reviewer … of a unit. */
  of(unit: string, role: Role): Promise<Player>
  /** What somebody without an account sends by a form of the portal; answers the page that they see then. */
  sendForm(address: string, fields: Readonly<Record<string, string>>): Promise<string>
  readonly accounts: DemonstrationAccount[]
}

export interface DemonstrationAccount {
  readonly username: string
  readonly password: string
  readonly role: Role
  readonly unit: string
}

/** Known to everyone on purpose: demonstration data is served on the loopback address alone. */
export const demonstrationPassword = 'Shanzhi-demo-2020'

export function openStage(fetch: (request: Request) => Response | Promise<Response>, database: OpenDatabase): Stage {
  const players = new Map<string, Promise<Player>>()
  const accounts: DemonstrationAccount[] = []
  const player = (username: string) => {
    const known = players.get(username) ?? enter(fetch, accounts, username)
    players.set(username, known)
    return known
  }
  return {
    database,
    units: new Map(),
    accounts,
    at: (day, time = '09:30:00') => setBusinessOffset(Date.parse(`${day}T${time}+08:00`) - now().getTime()),
    player,
    sendForm: (address, fields) => sendForm(fetch, address, fields),
    of(unit, role) {
      const account = accounts.find((one) => one.unit === unit && one.role === role)
      if (!account) throw new Error(`演示数据中“${unit}”没有 ${role}`)
      return player(account.username)
    },
  }
}

/** A form as a browser sends it a minute after it was opened. */
async function sendForm(
  fetch: (request: Request) => Response | Promise<Response>,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const body = new URLSearchParams({ opened: String(now().getTime() - 60_000), ...fields })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(
    new Request(`http://localhost${address}`, { method: 'POST', body: body.toString(), headers }),
  )
  // What was taken may lead on to a page of its own.
  if (!answer.ok && answer.status !== 303) throw new Error(`演示数据：网上表单 ${address} 没有收下（${answer.status}）`)
  return answer.text()
}

async function enter(
  fetch: (request: Request) => Response | Promise<Response>,
  accounts: readonly DemonstrationAccount[],
  username: string,
): Promise<Player> {
  const account = accounts.find((one) => one.username === username)
  if (!account) throw new Error(`演示数据中没有 ${username}`)
  let cookie = ''
  const call = async <E extends Endpoint>(endpoint: E, input: CallInput<E>): Promise<OutputOf<E>> => {
    const response = await fetch(requestOf(endpoint, input, cookie))
    if (!response.ok) {
      const problem = await problemOf(response)
      throw new Error(
        `演示数据：${username} ${endpoint.summary}（业务时间偏移 ${businessOffset()}）：${problem.detail}`,
      )
    }
    cookie ||=
      response.headers
        .getSetCookie()
        .find((line) => line.startsWith(sessionCookie))
        ?.split(';')[0] ?? ''
    return (response.status === 204 ? undefined : await response.json()) as OutputOf<E>
  }
  await call(signIn, { body: { username, password: account.password } })
  const upload = async (name: string, content: Uint8Array): Promise<string> => {
    const tus = { cookie, 'tus-resumable': '1.0.0' }
    const begun = await fetch(
      new Request('http://localhost/api/uploads', {
        method: 'POST',
        headers: {
          ...tus,
          'upload-length': String(content.length),
          'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
        },
      }),
    )
    const address = begun.headers.get('location') ?? ''
    const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    const sent = await fetch(
      new Request(new URL(address, 'http://localhost'), { method: 'PATCH', headers, body: new Uint8Array(content) }),
    )
    if (!begun.ok || !sent.ok)
      throw new Error(`演示数据：${username} 上传“${name}”没有成功（${begun.status}、${sent.status}）`)
    return address.split('/').at(-1)!
  }
  return { username, role: account.role, unit: account.unit, call, upload }
}

function requestOf<E extends Endpoint>(endpoint: E, input: CallInput<E>, cookie: string): Request {
  const { params, query, body } = input as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
  }
  return new Request(`http://localhost${addressOf(endpoint, params, query)}`, {
    method: endpoint.method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}
