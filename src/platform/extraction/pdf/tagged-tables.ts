import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TaggedCell, TaggedTable } from '../layout/page-layout.ts'

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>
type Child = Tree['children'][number]

/** The tables of a tagged page, as lists of rows of cells with the marks of their content. */
export function readTaggedTables(tree: Tree | null): TaggedTable[] {
  return tree ? findRole(tree, ['Table']).map(readTable) : []
}

function readTable(table: Tree): TaggedTable {
  return { rows: findRole(table, ['TR']).map((row) => findRole(row, ['TH', 'TD']).map(readCell)) }
}

function readCell(cell: Tree): TaggedCell {
  return { marks: new Set(marksOf(cell)), rowSpan: cell.rowSpan ?? 1, colSpan: cell.colSpan ?? 1 }
}

function findRole(tree: Tree, roles: readonly string[]): Tree[] {
  return tree.children
    .filter(isNode)
    .flatMap((child) => (roles.includes(child.role) ? [child] : findRole(child, roles)))
}

function marksOf(tree: Tree): string[] {
  return tree.children.flatMap((child) => (isNode(child) ? marksOf(child) : 'id' in child ? [child.id] : []))
}

const isNode = (child: Child): child is Tree => 'children' in child
