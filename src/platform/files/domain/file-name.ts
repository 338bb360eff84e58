import { fileKinds, type FileKind } from '../contract/index.ts'

const longestName = 120
// Separators, wildcards, and characters that hide or reverse what a reader sees.
const unusable = /[\p{Cc}\p{Cf}"*/:<>?\\|]/gu

/** Ending of a name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** A name that is safe on any system: no folders, no hidden characters, at most 120 characters, its ending kept. */
export function cleanFileName(written: string): string {
  const lastPart = written.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const name = lastPart
    .replaceAll(unusable, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  if (!name) return '未命名文件'
  const characters = Array.from(name)
  if (characters.length <= longestName) return name
  const ending = extensionOf(name)
  const suffix = ending ? `.${ending}` : ''
  return characters.slice(0, longestName - suffix.length).join('') + suffix
}

/** The name with the usual ending of its kind, where it was written without any. */
export function nameWithExtension(name: string, kind: FileKind | null): string {
  return kind && !extensionOf(name) ? `${name}.${fileKinds[kind].extensions[0]}` : name
}
