import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const cookie = 'shanzhi_type'
const year = 365 * 24 * 3600
export const typeSizePath = '/type-size'

/** 大字版, remembered by a cookie that says nothing else. */
export function isLargeType(context: Context): boolean {
  return getCookie(context, cookie) === 'large'
}

/** Changes the size and returns to the page that asked; only to a page of ours. */
export async function changeTypeSize(context: Context): Promise<Response> {
  const form = await context.req.parseBody()
  if (form['size'] === 'large') setCookie(context, cookie, 'large', { path: '/', maxAge: year, sameSite: 'Lax' })
  else setCookie(context, cookie, '', { path: '/', maxAge: 0, sameSite: 'Lax' })
  return context.redirect(ownPath(form['return']), 303)
}

/** The path of an address of this site, `/` for any other; `//city.example` and `/\\city.example` would lead away. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('/')) return '/'
  const own = 'http://portal.invalid'
  const address = URL.parse(value, own)
  return address?.origin === own ? `${address.pathname}${address.search}${address.hash}` : '/'
}
