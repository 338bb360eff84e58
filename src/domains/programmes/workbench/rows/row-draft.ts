import type { ProgrammeRow, RowDraft } from '../../contract/index.ts'
import { rowFieldTexts } from '../texts.ts'

/** A row as it is sent: without what is the server's. */
export function draftOf({ id: _, position: __, parentRowId: ___, ...draft }: ProgrammeRow): RowDraft {
  return draft
}

/** A new row; its number goes on from the last one's. */
export function blankRow(codes: readonly string[]): RowDraft {
  return {
    code: nextCode(codes),
    level1: '',
    level2: '',
    name: '',
    materials: [],
    uploadCount: 1,
    requirement: '',
    grading: null,
    methods: ['supervisionPlatform'],
    applicability: { kinds: [], organisations: [], leads: [], supports: [], quote: '' },
    dates: [],
    recurrence: null,
    media: { kinds: ['pdf'], quote: '' },
    bindings: [],
    weight: null,
    quotes: [],
    sources: {},
  }
}

/** `G9` after `G8`, `3` after `2`, `1` in an empty table. */
export function nextCode(codes: readonly string[]): string {
  const last = codes.at(-1) ?? '0'
  const parts = /^(.*?)(\d+)\D*$/.exec(last)
  const prefix = parts ? parts[1]! : `${last}-`
  let number = parts ? Number(parts[2]) : 0
  let code: string
  do code = `${prefix}${++number}`
  while (codes.includes(code))
  return code.slice(0, 20)
}

/** Names of the fields in which a row differs from what it was when it was opened. */
export function changedFields(before: RowDraft, after: RowDraft): string[] {
  return Object.entries(before).flatMap(([field, value]) => {
    const text = rowFieldTexts[field]
    return text && JSON.stringify(value) !== JSON.stringify(after[field as keyof RowDraft]) ? [text] : []
  })
}

/** A UUID made in the browser, also where the page is not served over TLS. */
export function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
