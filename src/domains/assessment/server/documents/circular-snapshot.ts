import { gradeLetters } from '#domains/programmes/contract/index.ts'
import type { Snapshot } from '#platform/publishing/index.ts'
import type { CircularContent } from '../../contract/index.ts'

type Mark = CircularContent['units'][number]['grades'][number]

/** 优 良 中 差, 待定, or a dash where the row does not apply. */
export function letterShown(mark: Mark): string {
  if (mark === null) return '—'
  return mark === 'undecided' ? '待定' : gradeLetters[mark]
}

/** What the public sees of a circular: a table of units and letters, nothing of persons. */
export function circularSnapshot(content: CircularContent, docNumber: string): Snapshot {
  const head = ['单位', ...content.rows.map((row) => `${row.code} ${row.name}`)]
  const body = content.units.map((unit) => [unit.name, ...unit.grades.map(letterShown)])
  const title = `${content.title}考评结果`
  const cells = (tag: 'th' | 'td', words: readonly string[]) =>
    words
      .map((word, place) =>
        place === 0 || tag === 'th'
          ? `<th scope="${tag === 'th' ? 'col' : 'row'}">${escaped(word)}</th>`
          : `<td>${escaped(word)}</td>`,
      )
      .join('')
  const html = [
    `<p>${escaped(content.issuerName)}　${escaped(docNumber)}</p>`,
    `<table><thead><tr>${cells('th', head)}</tr></thead>`,
    `<tbody>${body.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody></table>`,
  ].join('')
  const text = [head, ...body].map((row) => row.join('\t')).join('\n')
  return { title, html, text, data: { docNumber, ...content } }
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]!)
}
