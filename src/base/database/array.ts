type Element = string | number | boolean | null

const special = /["\\]/g

/** An array for the server, to be cast there (`${asArray(names)}::text[]`): many times faster than the driver makes one. */
export function asArray(elements: readonly Element[]): string {
  const texts = elements.map((element) =>
    element === null ? 'NULL' : typeof element === 'string' ? quoted(element) : String(element),
  )
  return `{${texts.join(',')}}`
}

const quoted = (text: string) => `"${text.search(special) < 0 ? text : text.replaceAll(special, String.raw`\$&`)}"`
