import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** Attributes of a tag; `true` stands alone, and what is undefined, false or empty is left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false || value === '') return []
    return value === true ? [html` ${name}`] : [html` ${name}="${value}"`]
  })
}
