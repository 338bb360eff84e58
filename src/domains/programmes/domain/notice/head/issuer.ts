import { tidy } from '../text/fold.ts'
import type { DocumentLine } from '../document-lines.ts'
import { isOrganisation } from './title.ts'

/** 发文机关: from the letterhead (…文件), else from the title (… 关于 …), else from the line above the date of signature. */
export function findIssuer(
  lines: readonly DocumentLine[],
  numberAt: number | null,
  title: { text: string; lines: readonly DocumentLine[] } | null,
  signedAt: number | null,
): { text: string; line: DocumentLine } | null {
  return fromLetterhead(lines.slice(0, numberAt ?? 10)) ?? fromTitle(title) ?? fromSignature(lines, signedAt)
}

/** Several bodies may issue together; their names stand one below the other. */
function fromLetterhead(lines: readonly DocumentLine[]): { text: string; line: DocumentLine } | null {
  const at = lines.findIndex((line) => tidy(line.text).endsWith('文件') && tidy(line.text).length < 60)
  if (at < 0) return null
  const own = tidy(lines[at]!.text).replace(/文件$/, '')
  const beside = lines
    .filter((line, index) => index !== at && isOrganisation(tidy(line.text)))
    .map((line) => tidy(line.text))
  const names = own === '' ? beside : [...beside.slice(0, lines.indexOf(lines[at]!)), own]
  return names.length === 0 ? null : { text: [...new Set(names)].join('、'), line: lines[at]! }
}

function fromTitle(
  title: { text: string; lines: readonly DocumentLine[] } | null,
): { text: string; line: DocumentLine } | null {
  const name = /^(.{3,60}?)关于/.exec(title?.text ?? '')?.[1]
  return name && title ? { text: name, line: title.lines[0]! } : null
}

function fromSignature(
  lines: readonly DocumentLine[],
  signedAt: number | null,
): { text: string; line: DocumentLine } | null {
  if (signedAt === null || signedAt === 0) return null
  const line = lines[signedAt - 1]!
  return isOrganisation(tidy(line.text)) ? { text: tidy(line.text), line } : null
}
