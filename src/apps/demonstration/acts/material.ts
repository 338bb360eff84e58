import { renderPdf } from '#platform/documents/index.ts'
import { businessNow } from '#base/clock/index.ts'

interface Material {
  readonly unit: string
  readonly programme: string
  readonly task: string
  readonly material: string
}

/** A real, small PDF: what a unit would hand in, plainly a demonstration. */
export function renderMaterial({ unit, programme, task, material }: Material): Promise<Uint8Array> {
  return renderPdf(
    'official-document',
    {
      title: `${unit}“${task}”完成情况`,
      edition: { kind: 'draft' },
      body: [
        { kind: 'paragraph', text: `演示数据。${unit}按照${programme}的要求，完成“${task}”，报送：${material}` },
        { kind: 'paragraph', text: '本材料由演示程序生成，不反映任何单位的真实工作。' },
      ],
      signedBy: [unit],
    },
    { createdAt: businessNow().toISOString() },
  )
}
