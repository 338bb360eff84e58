import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { SampleDocument } from './sample.ts'

/** The sample as .docx; spanned cells become `gridSpan` and `vMerge`. */
export async function writeWord(sample: SampleDocument): Promise<Uint8Array> {
  const paragraphs = (text: string) => text.split('\n').map((line) => new Paragraph(line))
  const table = new Table({
    rows: sample.rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                children: paragraphs(cell.text),
                rowSpan: cell.rowSpan ?? 1,
                columnSpan: cell.colSpan ?? 1,
              }),
          ),
        }),
    ),
  })
  const children = [...sample.before.flatMap(paragraphs), table, ...sample.after.flatMap(paragraphs)]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
