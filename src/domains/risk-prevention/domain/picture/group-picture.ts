export interface GroupPicture {
  readonly title: string
  readonly level: string
  /** Three lines at most: what, how others fared, how to avoid. */
  readonly lines: readonly string[]
  readonly publisher: string
  /** 「第 1 版，2020-08-10 公布」 */
  readonly version: string
  readonly address: string
  /** The QR code as an SVG of its own. */
  readonly qrSvg: string
}

const width = 1080
const height = 1920
const margin = 90
const inner = width - 2 * margin

/** A phone-sized picture as SVG: plain words, large, with the code that opens the page behind it. */
export function drawGroupPicture(picture: GroupPicture): string {
  const title = wrap(picture.title, 14, 2)
  const blocks = picture.lines.slice(0, 3).map((line) => wrap(line, 19, 4))
  let y = 300
  const texts: string[] = []
  const say = (lines: readonly string[], size: number, extra = '') => {
    for (const line of lines) {
      y += size * 1.45
      texts.push(`<text x="${margin}" y="${Math.round(y)}" font-size="${size}" ${extra}>${escapeXml(line)}</text>`)
    }
  }
  say(title, 64, 'font-weight="700"')
  for (const [place, lines] of blocks.entries()) {
    y += 40
    texts.push(`<circle cx="${margin + 22}" cy="${Math.round(y + 42)}" r="24" fill="#1d4f91"/>
      <text x="${margin + 22}" y="${Math.round(y + 54)}" font-size="32" fill="#fff" text-anchor="middle">${place + 1}</text>`)
    for (const line of lines) {
      y += 60
      texts.push(`<text x="${margin + 70}" y="${Math.round(y)}" font-size="43">${escapeXml(line)}</text>`)
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans SC','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif" fill="#1a1a1a">
<rect width="${width}" height="${height}" fill="#fff"/>
<rect width="${width}" height="190" fill="#1d4f91"/>
<text x="${margin}" y="118" font-size="52" fill="#fff" font-weight="700">法律风险提示</text>
<text x="${width - margin}" y="118" font-size="46" fill="#fff" text-anchor="end">${escapeXml(picture.level)}</text>
${texts.join('\n')}
<line x1="${margin}" x2="${width - margin}" y1="1500" y2="1500" stroke="#ccc" stroke-width="2"/>
<svg x="${width - margin - 300}" y="1530" width="300" height="300" viewBox="${viewBoxOf(picture.qrSvg)}">${innerOf(picture.qrSvg)}</svg>
<g font-size="36">
${wrap(picture.publisher, Math.floor((inner - 340) / 37), 3)
  .map((line, place) => `<text x="${margin}" y="${1590 + place * 50}">${escapeXml(line)}</text>`)
  .join('\n')}
<text x="${margin}" y="1760" fill="#555">${escapeXml(picture.version)}</text>
<text x="${margin}" y="1812" fill="#555">扫码看依据和办法</text>
</g>
<text x="${margin}" y="1880" font-size="28" fill="#555">高＝多发或后果重，不是说您的店风险高</text>
</svg>`
}

/** Lines of at most so many full-width characters; letters and digits are half as wide. What does not fit ends in …. */
export function wrap(text: string, widest: number, mostLines: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of Array.from(text.replaceAll(/\s+/g, ' '))) {
    const wide = /[\u0020-\u007e]/.test(character) ? 0.55 : 1
    if (used + wide > widest) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += wide
  }
  if (line) lines.push(line)
  if (lines.length <= mostLines) return lines
  return [
    ...lines.slice(0, mostLines - 1),
    `${Array.from(lines[mostLines - 1]!)
      .slice(0, -1)
      .join('')}…`,
  ]
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character]!)
const viewBoxOf = (svg: string) => /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 100 100'
const innerOf = (svg: string) => svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
