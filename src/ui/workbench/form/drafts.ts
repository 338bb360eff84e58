import { now } from '#base/clock/index.ts'

/** What was typed and not yet sent; kept on this computer until sent, discarded, signed out or a week old. */
export interface Draft {
  readonly savedAt: string
  readonly values: Readonly<Record<string, unknown>>
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
const prefix = 'shanzhi.draft.'
const keptForMs = 7 * 86_400_000

/** Drafts of one person; another person at the same computer never sees them. */
export function draftsOf(personId: string, storage: DraftStorage = localStorage) {
  const keyOf = (form: string) => `${prefix}${personId}.${form}`
  return {
    read(form: string): Draft | undefined {
      const draft = parse(storage.getItem(keyOf(form)))
      if (draft && now().getTime() - Date.parse(draft.savedAt) < keptForMs) return draft
      storage.removeItem(keyOf(form))
      return undefined
    },
    write(form: string, values: Readonly<Record<string, unknown>>): void {
      try {
        storage.setItem(keyOf(form), JSON.stringify({ savedAt: now().toISOString(), values }))
      } catch {
        // A full or forbidden storage costs only the draft.
      }
    },
    discard(form: string): void {
      storage.removeItem(keyOf(form))
    },
  }
}

/** Removes every draft from this computer: at signing out. */
export function discardAllDrafts(storage: DraftStorage = localStorage): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place))
  for (const key of keys) if (key?.startsWith(prefix)) storage.removeItem(key)
}

function parse(text: string | null): Draft | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<Draft> | null
    return typeof value?.savedAt === 'string' && typeof value.values === 'object' ? (value as Draft) : undefined
  } catch {
    return undefined
  }
}
