import { Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#base/http/contract.ts'
import {
  dayText,
  DayInput,
  DownloadButton,
  Field,
  FileList,
  RecordForm,
  Section,
  UploadBox,
  useMay,
} from '#ui/workbench/index.ts'
import { exportPublication, recordPosting, type Posting, type showPublication } from '../../contract/index.ts'

const formats = [
  ['html', '网页（HTML）'],
  ['word', 'Word'],
  ['json', '数据（JSON）'],
] as const

/** For offices that publish in a column of the official site: take it away, then say where it stands. */
export function OfficialSite({ publication }: { publication: OutputOf<typeof showPublication> }) {
  const mayRecord = useMay('publishing.draft')
  const { id: publicationId, postings } = publication
  return (
    <Section title="官方网站公布">
      <div className="row">
        {formats.map(([format, text]) => (
          <DownloadButton key={format} endpoint={exportPublication} input={{ params: { publicationId, format } }}>
            导出{text}
          </DownloadButton>
        ))}
      </div>
      {postings.length > 0 && (
        <ul className="files">
          {postings.map((posting) => (
            <PostingLine key={posting.id} publicationId={publicationId} posting={posting} />
          ))}
        </ul>
      )}
      {mayRecord && <PostingForm publicationId={publicationId} />}
    </Section>
  )
}

function PostingLine({ publicationId, posting }: { publicationId: string; posting: Posting }) {
  const { picture } = posting
  return (
    <li>
      {dayText(posting.postedOn)} <a href={posting.address}>{posting.address}</a>（{posting.recordedBy}登记）
      {picture && (
        <FileList
          files={[
            {
              id: picture.fileId,
              name: picture.name,
              size: picture.bytes,
              address: `/api/publications/${publicationId}/files/${picture.fileId}`,
            },
          ]}
        />
      )}
    </li>
  )
}

function PostingForm({ publicationId }: { publicationId: string }) {
  const client = useQueryClient()
  return (
    <RecordForm
      name={`publishing.posting.${publicationId}`}
      endpoint={recordPosting}
      params={{ publicationId }}
      toBody={({ picture, ...values }) => ({
        ...values,
        pictureUploadId: (picture as { id: string } | undefined)?.id ?? null,
      })}
      submitText="登记公布网址"
      doneText="已登记，并记入工作记录"
      onSaved={() => void client.invalidateQueries()}
    >
      <Field name="address" label="官方网站网址">
        <Input placeholder="https://" inputMode="url" maxLength={500} />
      </Field>
      <Field name="postedOn" label="公布日期">
        <DayInput />
      </Field>
      <Field name="picture" label="页面截图（选填）">
        <PictureInput />
      </Field>
    </RecordForm>
  )
}

interface PictureInputProps {
  readonly value?: { readonly id: string; readonly name: string }
  readonly onChange?: (picture: { id: string; name: string }) => void
}

function PictureInput({ value, onChange }: PictureInputProps) {
  return (
    <div className="stack">
      {value && <span>{value.name}</span>}
      <UploadBox
        label={value ? '换一张截图' : '上传截图'}
        accept="image/*"
        maximumBytes={20 * 1024 * 1024}
        onUploaded={({ id, name }) => onChange?.({ id, name })}
      />
    </div>
  )
}
