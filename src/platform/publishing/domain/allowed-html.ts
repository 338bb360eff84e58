const blocks = 'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br section article figure figcaption div'
const tables = 'table caption thead tbody tfoot tr th td colgroup col'
const inline = 'a b strong i em u s sub sup small span mark time abbr code img'
const allowedTags = new Set(`${blocks} ${tables} ${inline}`.split(' '))

const everywhere = ['class', 'id', 'lang', 'title', 'dir']
const special: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['scope', 'colspan', 'rowspan'],
  // The column's name, which a phone shows beside the cell.
  td: ['colspan', 'rowspan', 'data-title'],
  col: ['span'],
  ol: ['start'],
  time: ['datetime'],
}
const link = /^(?:https?:\/\/|\/(?!\/)|#|mailto:)/i
const picture = /^(?:\/(?!\/)|data:image\/(?:png|jpeg|webp|gif);base64,)/i

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*(\/?)>/iy
const attribute = /([a-z][a-z-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi

/**
 * What a fragment of a page contains that must not be published: anything that runs, loads from elsewhere or styles
 * itself. Only a known list is allowed, so what the list forgets is refused. Null means fit.
 */
export function findForbiddenHtml(html: string): string | null {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    tag.lastIndex = at
    const match = tag.exec(html)
    if (!match) return `${html.slice(at, at + 30)}…`
    const name = match[2]!.toLowerCase()
    if (!allowedTags.has(name)) return `<${name}>`
    const wrong = wrongAttribute(name, match[3]!)
    if (wrong) return wrong
    at += match[0].length - 1
  }
  return null
}

function wrongAttribute(tagName: string, written: string): string | null {
  for (const match of written.matchAll(attribute)) {
    const name = match[1]!.toLowerCase()
    const value = decodeEntities(match[2] ?? match[3] ?? '').replaceAll(/[\s\p{Cc}]/gu, '')
    if (!everywhere.includes(name) && !special[tagName]?.includes(name)) return `<${tagName} ${name}=…>`
    if (name === 'href' && !link.test(value)) return `<${tagName} href="${value.slice(0, 30)}…">`
    if (name === 'src' && !picture.test(value)) return `<${tagName} src="${value.slice(0, 30)}…">`
  }
  return null
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  tab: '',
  newline: '',
}

/** Entities as a browser reads them; an unknown one stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (written, decimal, hex, name) => {
    if (name) return namedEntities[String(name).toLowerCase()] ?? written
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : written
  })
}

/** The words of a fragment, without its tags. */
export function textOfHtml(html: string): string {
  return decodeEntities(html.replaceAll(/<[^>]*>/g, ' '))
}
