import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { samplePng } from './sample-image.ts'

/** A small real PDF. */
export async function samplePdf(options: { pages?: number; text?: string; image?: boolean; password?: string } = {}) {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < (options.pages ?? 1); page++) {
    const sheet = document.addPage([595, 842])
    if (options.text !== '')
      sheet.drawText(options.text ?? `Report page ${page + 1}`, { x: 60, y: 760, size: 16, font })
    if (options.image)
      sheet.drawImage(await document.embedPng(samplePng(40, 30)), { x: 60, y: 500, width: 80, height: 60 })
  }
  if (options.password !== undefined)
    document.encrypt({
      userPassword: options.password,
      ownerPassword: 'owner',
      permissions: { printing: 'highResolution' },
    })
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** A PDF written by hand, so that its streams can be hostile: one page whose content is `content` under `filters`. */
export function handmadePdf(content: Buffer, filters: string, pageCount = 1): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count ${pageCount} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
  ]
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  const position = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, index) => {
    offsets.push(position())
    parts.push(Buffer.from(`${index + 1} 0 obj\n${object}\nendobj\n`))
  })
  offsets.push(position())
  parts.push(
    Buffer.from(`4 0 obj\n<< /Length ${content.length}${filters ? ` /Filter ${filters}` : ''} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\n'),
  )
  const start = position()
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
