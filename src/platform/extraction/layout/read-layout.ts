import type { DocumentBlock, ExtractionWarning } from '../contract/index.ts'
import { withoutFurniture } from './furniture.ts'
import { joinPages } from './join-pages.ts'
import { hasWords, toLines } from './lines.ts'
import { readPage } from './page-items.ts'
import type { PageItem, PageLayout } from './page-layout.ts'

/** Rebuilds paragraphs and tables from what is drawn on the pages; the same for PDF and OFD. */
export function readLayout(
  pages: readonly PageLayout[],
  file: string,
): { blocks: DocumentBlock[]; warnings: ExtractionWarning[] } {
  const clean = withoutFurniture(pages)
  const items = clean.map((page) => readPage(page, file, bodyWidth(page)))
  return { blocks: joinPages(items), warnings: warn(pages, items, file) }
}

/** The widest line of a page, which is as wide as its text may be. */
const bodyWidth = (page: PageLayout) => Math.max(page.width * 0.5, ...toLines(page.runs).map((line) => line.width))

function warn(
  pages: readonly PageLayout[],
  items: readonly (readonly PageItem[])[],
  file: string,
): ExtractionWarning[] {
  return pages.flatMap((page, index) => {
    const place = { file, page: page.number, line: null, sheet: null }
    const warnings: ExtractionWarning[] = []
    if (!page.runs.some(hasWords))
      warnings.push({ code: 'pageWithoutText', message: `第${page.number}页没有文字，可能是扫描图片`, place })
    if (items[index]!.some((item) => item.kind === 'table' && !item.ruled))
      warnings.push({
        code: 'unruledTable',
        message: `第${page.number}页的表格没有框线，行列是按位置推定的，请核对`,
        place,
      })
    return warnings
  })
}
