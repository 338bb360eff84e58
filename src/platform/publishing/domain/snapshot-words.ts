import type { Snapshot } from '../contract/index.ts'
import { textOfHtml } from './allowed-html.ts'

type Json = Snapshot['data']

/** Every word that a snapshot makes public, wherever it stands. */
export function wordsOf(snapshot: Snapshot): string {
  return [snapshot.title, snapshot.text, textOfHtml(snapshot.html), ...stringsIn(snapshot.data)].join('\n')
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (value === null || typeof value === 'boolean') return []
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return Object.entries(value).flatMap(([key, entry]) => [key, ...stringsIn(entry)])
}

/** The same text for the same content, whatever the order of keys: what the hash is taken of. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
