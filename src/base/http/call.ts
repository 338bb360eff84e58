import type { Endpoint, OutputOf, Written } from './endpoint.ts'
import { Problem } from './problem.ts'

type Part<Key extends string, S> = S extends undefined ? { [K in Key]?: undefined } : { [K in Key]: Written<S> }
type QueryPart<Q> = Q extends undefined ? { query?: undefined } : { query?: Written<Q> }
export type CallInput<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _O> ? Part<'params', P> & QueryPart<Q> & Part<'body', B> : never

/** Address of an endpoint with its parameters filled in. */
export function addressOf(
  endpoint: Endpoint,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
  }
  return `/api${path}${search.size ? `?${search}` : ''}`
}

/** Calls an endpoint from the browser. @throws Problem with the server's code and Chinese text, also when the line is down. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options: { signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  const { params, query, body } = input as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
  }
  const response = await fetch(addressOf(endpoint, params, query), {
    method: endpoint.method,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...options,
  }).catch((error: unknown) => {
    if ((error as Error).name === 'AbortError') throw error
    throw new Problem(
      'base.offline',
      { status: 0, title: '网络不通' },
      '连接不上服务器，内容没有提交；请检查网络后重试',
    )
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as OutputOf<E>
  throw await problemOf(response)
}

/** The problem that a failed response carries. */
export async function problemOf(response: Response): Promise<Problem> {
  const shown = (await response.json().catch(() => ({}))) as {
    code?: string
    title?: string
    detail?: string
    errors?: []
  }
  const title = shown.title ?? '系统出错'
  return new Problem(
    shown.code ?? 'base.internal',
    { status: response.status, title },
    shown.detail ?? `服务器没有正常回答（${response.status}），请稍后重试`,
    shown.errors,
  )
}
