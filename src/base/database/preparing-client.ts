import pg from 'pg'

/** From this use on a statement is worth a plan of its own; what is asked once or twice is not kept by the server. */
const worthwhile = 3
/** Each connection keeps at most this many plans. */
const mostNames = 400

const uses = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A connection that prepares what comes again and again: planning a list of five joined tables takes as long as answering
 * it. Statements without parameters (BEGIN, migrations) stay as they are.
 */
export class PreparingClient extends pg.Client {
  // oxlint-disable-next-line typescript/no-explicit-any -- the driver's own overloads
  override query(...words: any[]): any {
    const [text, values, ...rest] = words as [unknown, unknown, ...unknown[]]
    const name = typeof text === 'string' && Array.isArray(values) && values.length ? nameOf(text) : undefined
    if (!name) return Reflect.apply(super.query, this, words)
    return Reflect.apply(super.query, this, [{ name, text, values }, ...rest])
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNames) return known
  const count = (uses.get(text) ?? 0) + 1
  if (count < worthwhile) {
    // Texts with lists of varying length would otherwise be counted for ever.
    if (uses.size > 10 * mostNames) uses.clear()
    uses.set(text, count)
    return undefined
  }
  uses.delete(text)
  const name = `shanzhi_${names.size + 1}`
  names.set(text, name)
  return name
}
