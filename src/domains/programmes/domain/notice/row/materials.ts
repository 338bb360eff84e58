import { fold, tidy } from '../text/fold.ts'
import { hasOpenBracket, splitNumbered, splitOutsideBrackets } from '../text/split-list.ts'
import type { LineCell } from '../table/table-row.ts'

interface Materials {
  readonly items: readonly string[]
  /** `*如…`: asked for only under a condition. */
  readonly conditions: readonly string[]
}

const nothingAsked =
  /^(?:不需要?|无需|无须|不用|不必|免于?)(?:上传|报送|提交|提供|上报)(?:任何)?(?:材料|资料)?$|^[-/无]?$/

/** The materials that a cell lists: numbered, one a paragraph, or parted by semicolons. */
export function readMaterials(cell: LineCell | undefined): Materials {
  const text = cell?.text ?? ''
  if (!cell || nothingAsked.test(fold(text).text)) return { items: [], conditions: [] }
  const parts = listItems(cell).flatMap((item) => splitConditions(item))
  return {
    items: parts.filter((part) => !part.conditional).map((part) => part.text),
    conditions: parts.filter((part) => part.conditional).map((part) => part.text),
  }
}

/** Cuts a cell into exactly `count` parts by its list or its paragraphs; null where they are not that many. */
export function splitIntoListed(cell: LineCell, count: number): readonly string[] | null {
  return exactly(listItems(cell), count)
}

/** What a material usually is: only behind such a word can a blank part two materials, since blanks also stand inside words. */
const materialEnd =
  /(?:材料|资料|情况|方案|名单|名册|报告|成效|内容|意见|文书|文件|记录|照片|图片|视频|报道|总结|台账|清单|报表|汇总表|纪要|通知|制度|案例|案卷|信息|数据|计划|机制|截图|简报|[）)”》])$/
const shortestMaterial = 4

/** Cuts a cell at blanks into exactly `count` materials; null where that is not plain. */
export function splitAtBlanks(cell: LineCell, count: number): readonly string[] | null {
  const parts: string[] = []
  for (const word of splitOutsideBrackets(cell.text, /[\s\u3000]/)) {
    const last = parts.at(-1)
    if (last === undefined || endsMaterial(last, word) || isCondition(word)) parts.push(word)
    else parts[parts.length - 1] = `${last} ${word}`
  }
  return parts.some((part) => tidy(part).length < shortestMaterial) ? null : exactly(parts, count)
}

const endsMaterial = (before: string, after: string) =>
  materialEnd.test(tidy(before)) && !/^[中的和及等与或、]/.test(after)

function exactly(items: readonly string[], count: number): readonly string[] | null {
  const parts = items.filter((part) => !isCondition(part))
  return parts.length === count ? parts.map(cleanItem) : null
}

function listItems(cell: LineCell): string[] {
  if (cell.paragraphs.some(({ label }) => label !== null)) return labelledItems(cell)
  const numbered = splitNumbered(cell.text)
  if (numbered) return numbered
  const paragraphs = mendParagraphs(cell.paragraphs.map((paragraph) => paragraph.text))
  return paragraphs.length > 1 ? paragraphs : splitOutsideBrackets(cell.text, /[；;]/)
}

/** Paragraphs with an automatic number begin an item; the others go on with it. */
function labelledItems(cell: LineCell): string[] {
  const items: string[] = []
  for (const { label, text } of cell.paragraphs) {
    if (label !== null || items.length === 0) items.push(text)
    else items.push(items.pop()! + text)
  }
  return items.filter((item) => item.trim() !== '')
}

/** A line that opens a bracket, or is followed by a mark that cannot begin one, was only wrapped. */
function mendParagraphs(paragraphs: readonly string[]): string[] {
  const mended: string[] = []
  for (const paragraph of paragraphs) {
    const last = mended.at(-1)
    const wrapped =
      last !== undefined &&
      (hasOpenBracket(last) || /[，,、（(《“和及与]$/.test(last) || /^[，,。、；;）)》”（(]/.test(paragraph))
    if (wrapped) mended[mended.length - 1] = last + paragraph
    else mended.push(paragraph)
  }
  return mended.filter((paragraph) => paragraph.trim() !== '')
}

const conditionMark = /^[*＊※★☆]|^[（(]?注[:：]/
const isCondition = (text: string) => conditionMark.test(text.trim())

function splitConditions(item: string): { text: string; conditional: boolean }[] {
  return item
    .split(/(?=[*＊※★☆])/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: cleanItem(part), conditional: isCondition(part) }))
}

const cleanItem = (item: string) => tidy(item).replace(/[；;，,、。]+$/, '')
