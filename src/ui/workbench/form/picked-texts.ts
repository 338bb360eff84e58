type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

/** Stands with the drafts, and goes with them at signing out. */
const key = 'shanzhi.draft.picked-texts'
const most = 200

/** What records that were picked lately are called, so that a restored draft shows names and not numbers. */
export function pickedText(id: string, storage: TextStorage = localStorage): string | undefined {
  return read(storage).find(([known]) => known === id)?.[1]
}

export function rememberPicked(id: string, text: string, storage: TextStorage = localStorage): void {
  const others = read(storage).filter(([known]) => known !== id)
  try {
    storage.setItem(key, JSON.stringify([[id, text], ...others].slice(0, most)))
  } catch {
    // A full or forbidden storage costs only the name.
  }
}

function read(storage: TextStorage): [string, string][] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(value) ? (value as [string, string][]) : []
  } catch {
    return []
  }
}
