/** Entries carry their SHA-256 as the last part of their name, so that each can be judged alone. */
export type ArchiveEntry =
  | { readonly kind: 'table'; readonly table: string; readonly sha256: string }
  | { readonly kind: 'content'; readonly sha256: string }
  | { readonly kind: 'segment'; readonly key: string; readonly sha256: string }
  | { readonly kind: 'secret'; readonly file: string; readonly sha256: string }

const pattern =
  /^(?:tables\/(?<table>[a-z_0-9]+\.[a-z_0-9]+)\/\d{6}|contents|segments\/(?<key>[0-9a-f-]{1,80})|keys\/(?<file>[a-z][a-z0-9.-]{0,60}))\/(?<sha256>[0-9a-f]{64})$/

export const manifestName = 'manifest.json'
export const manifestHashName = 'manifest.sha256'

export function tableEntryName(table: string, part: number, sha256: string): string {
  return `tables/${table}/${String(part).padStart(6, '0')}/${sha256}`
}

export const contentEntryName = (sha256: string): string => `contents/${sha256}`
export const secretEntryName = (file: string, sha256: string): string => `keys/${file}/${sha256}`
export const segmentEntryName = (key: string, sha256: string): string => `segments/${key}/${sha256}`

/** What an entry holds, or undefined where the name is none of ours. */
export function parseEntryName(name: string): ArchiveEntry | undefined {
  const { table, key, file, sha256 } = pattern.exec(name)?.groups ?? {}
  if (!sha256) return undefined
  if (table) return { kind: 'table', table, sha256 }
  if (file) return { kind: 'secret', file, sha256 }
  return key ? { kind: 'segment', key, sha256 } : { kind: 'content', sha256 }
}
