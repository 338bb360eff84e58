import { dayOf } from '#base/clock/index.ts'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { commonFields, type DefinedPapers } from '../../contract/index.ts'
import { fillText } from '#base/templates/index.ts'
import { paperDocument } from '../../domain/paper-document.ts'
import { kindOf } from '../owners.ts'
import { requireSoundText } from './change-template.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** The text with sample words, as the paper would look. */
export async function previewTemplate(
  definition: DefinedPapers,
  { input, actor, db, now }: UseCase<InputOf<DefinedPapers['endpoints']['previewTemplate']>>,
): Promise<FileAnswer> {
  const { organisationId, text } = input.body
  const kind = kindOf(definition, input.params.kind)
  const unit = await requireUnit(db, organisationId, actor, definition.permissions.read)
  requireSoundText(definition, kind.id, text)
  const fields = [...commonFields, ...kind.fields]
  const samples = Object.fromEntries(fields.map(({ id, sample }) => [id, sample]))
  const document = paperDocument({
    content: {
      title: kind.title,
      addressee: '演示收件人',
      text: fillText(text, fields, { ...samples, organisation: unit.name }),
      officers: [{ name: '演示执法人员', certificateNumber: '演示证号' }],
    },
    unit: unit.name,
    statements: kind.statements ?? [],
    signatures: (kind.signatures ?? []).map((label) => ({ label })),
    isSealed: kind.isSealed ?? false,
    salutation: kind.salutation,
    issued: null,
    corrects: null,
  })
  return {
    fileName: `${kind.title}（预览）.pdf`,
    mediaType: 'application/pdf',
    content: await renderPdf('official-document', document, { createdAt: `${dayOf(now)}T00:00:00+08:00` }),
    inline: true,
  }
}
