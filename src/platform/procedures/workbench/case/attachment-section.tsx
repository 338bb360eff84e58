import { useMutation } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { addressOf } from '#base/http/call.ts'
import { FileList, mutationFor, ProblemAlert, Section, UploadBox } from '#ui/workbench/index.ts'
import type { Case, DefinedCases, Edition } from '../../contract/index.ts'

interface AttachmentSectionProps {
  readonly defined: DefinedCases
  readonly one: Case
  readonly edition: Edition | undefined
}

/** Files of the case, each in its part of the dossier. */
export function AttachmentSection({ defined, one, edition }: AttachmentSectionProps) {
  const { endpoints } = defined
  const attach = useMutation(mutationFor(endpoints.attach))
  const [part, setPart] = useState<string | null>(null)
  const parts = edition?.dossier ?? []
  const textOf = (id: string | null) => parts.find((one) => one.id === id)?.text
  return (
    <Section title="附件">
      <FileList
        files={one.attachments.map((file) => ({
          id: file.id,
          name: file.name,
          size: file.bytes,
          address: addressOf(endpoints.download, { caseId: one.id, attachmentId: file.id }),
          by: [textOf(file.part), file.addedByName].filter(Boolean).join(' · '),
          at: file.addedAt,
        }))}
      />
      {one.rights.includes('handle') && (
        <div className="stack no-print">
          <ProblemAlert problem={attach.error} />
          {parts.length > 0 && (
            <label>
              归入案卷{' '}
              <Select
                allowClear
                placeholder="不指定"
                value={part}
                onChange={(value: string | undefined) => setPart(value ?? null)}
                options={parts.map(({ id, text }) => ({ value: id, label: text }))}
                style={{ minWidth: 180 }}
              />
            </label>
          )}
          <UploadBox
            label="添加附件"
            onUploaded={(file) => attach.mutate({ params: { caseId: one.id }, body: { uploadIds: [file.id], part } })}
          />
        </div>
      )}
    </Section>
  )
}
