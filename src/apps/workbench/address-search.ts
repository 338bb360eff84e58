/** The query of an address as plain texts; the router's own way would turn `2020` into a number and `"` into JSON. */
export type Search = Record<string, string | string[] | undefined>

export function parseSearch(text: string): Search {
  const search: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const known = search[key]
    if (known === undefined) search[key] = value
    else search[key] = Array.isArray(known) ? [...known, value] : [known, value]
  }
  return search
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') parameters.append(key, String(one))
  }
  return parameters.size > 0 ? `?${parameters}` : ''
}
