import { openArchive, type Archive } from '../archive.ts'
import type { PageLayout } from '../layout/page-layout.ts'
import { readLayout } from '../layout/read-layout.ts'
import type { PagedContent } from '../pdf/read-pdf.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { findAll, findElement, parseXml, textOf, type XmlElement } from '../xml.ts'
import { readPageContent } from './page-content.ts'

/** Millimetres, the unit of OFD, in points, the unit of the layout reader. */
const pointsPerMillimetre = 72 / 25.4
const a4 = [0, 0, 210, 297] as const

/** Text and tables of an OFD file (GB/T 33190). Seals and pictures are not read. */
export async function readOfd(bytes: Uint8Array, file: string): Promise<PagedContent> {
  const archive = await openArchive(bytes, file, (path) => path.endsWith('.xml'))
  if (archive.find('Encryptions.xml')) throw new UnreadableFile('encrypted', file, '已加密，请导出未加密的 OFD 后上传')
  try {
    const pages = bodies(archive).flatMap((path) => readBody(archive, path))
    const numbered = pages.map((page, index) => ({ ...page, number: index + 1 }))
    return { ...readLayout(numbered, file), pageCount: numbered.length }
  } catch (error) {
    throw new UnreadableFile('damaged', file, '的页面内容无法解析，请重新导出 OFD 后上传', { cause: error })
  }
}

function bodies(archive: Archive): string[] {
  const root = parseRequired(archive, 'OFD.xml')
  return findAll(root, 'DocRoot').map((element) => textOf(element).trim())
}

function readBody(archive: Archive, documentPath: string): Omit<PageLayout, 'number'>[] {
  const document = parseRequired(archive, documentPath)
  const folder = documentPath.split('/').slice(0, -1).join('/')
  const common = findElement(document, 'CommonData')
  const templates = new Map(
    findAll(common, 'TemplatePage').map((element) => [
      element.attributes['ID'],
      resolve(folder, element.attributes['BaseLoc'] ?? ''),
    ]),
  )
  return findAll(findElement(document, 'Pages'), 'Page').map((page) => {
    const content = parseRequired(archive, resolve(folder, page.attributes['BaseLoc'] ?? ''))
    const [, , width, height] = pageBox(content) ?? pageBox(common) ?? a4
    const used = findAll(content, 'Template').flatMap(
      (element) => templates.get(element.attributes['TemplateID']) ?? [],
    )
    const layers = [...used.map((path) => parseRequired(archive, path)), content].map((layer) =>
      readPageContent(layer, pointsPerMillimetre),
    )
    return {
      width: width * pointsPerMillimetre,
      height: height * pointsPerMillimetre,
      runs: layers.flatMap((layer) => layer.runs),
      rules: layers.flatMap((layer) => layer.rules),
      taggedTables: [],
    }
  })
}

function pageBox(element: XmlElement | null): [number, number, number, number] | null {
  const area = findElement(element, 'Area') ?? findElement(element, 'PageArea')
  const box = findElement(area, 'PhysicalBox')
  const numbers = box ? textOf(box).trim().split(/\s+/).map(Number) : []
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as [number, number, number, number]) : null
}

function parseRequired(archive: Archive, path: string): XmlElement {
  const root = parseXml(archive.findText(path) ?? '')
  if (!root) throw new Error(`missing part ${path}`)
  return root
}

/** Locations are relative to the folder of the document, or absolute from the container's root. */
const resolve = (folder: string, path: string) => (path.startsWith('/') || folder === '' ? path : `${folder}/${path}`)
