import type { DefinedIntake } from '#platform/hotlines/contract/index.ts'
import type { Player } from '../stage.ts'

interface Table {
  readonly organisationId: string
  readonly source: 'hotline12345' | 'hotline12315' | 'petition'
  readonly name: string
  readonly table: string
}

/** A table of a hotline uploaded, looked at with the columns as guessed, and taken. */
export async function takeTable(clerk: Player, { endpoints }: DefinedIntake, file: Table): Promise<void> {
  const { organisationId, source, name, table } = file
  const uploadId = await clerk.upload(name, new TextEncoder().encode(table))
  const begun = await clerk.call(endpoints.beginFile, { body: { organisationId, source, uploadId } })
  const params = { hotlineFileId: begun.id }
  const { revision } = await clerk.call(endpoints.previewFile, {
    params,
    body: { revision: begun.revision, mapping: begun.mapping },
  })
  await clerk.call(endpoints.takeFile, { params, body: { revision } })
}
