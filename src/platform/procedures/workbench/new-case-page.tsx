import { useNavigate } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, Page, RecordForm, Section, UploadBox, useSession } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import type { CasePageParts } from './page-parts.ts'
import { PartyFields } from './party-fields.tsx'
import { SchemaFields } from './schema-fields.tsx'

/** 新建: at the counter, by telephone, of the authority's own motion. */
export function newCasePage(defined: DefinedCases, { controls }: CasePageParts) {
  const { path, procedure, endpoints } = defined
  const edition = procedure.editions.at(-1)
  return function NewCasePage() {
    const navigate = useNavigate()
    const { posts } = useSession()
    // Made once for this form: sent twice, it stays one case.
    const [clientKey] = useState(() => crypto.randomUUID())
    const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
    const [underWay, setUnderWay] = useState(0)
    const units = [...new Map(posts.map((post) => [post.organisationId, post.organisationName]))].map(
      ([value, label]) => ({ value, label }),
    )
    return (
      <Page title={`新建${procedure.noun}`} breadcrumbs={[{ title: procedure.title, path }]}>
        <Section>
          <RecordForm
            name={`${procedure.kind}.new`}
            endpoint={endpoints.open}
            initial={{ organisationId: units[0]?.value, openedOn: businessToday(), parties: [] }}
            toBody={(values) => ({
              ...values,
              content: values['content'] ?? {},
              clientKey,
              uploadIds: files.map(({ id }) => id),
            })}
            submitText="新建"
            doneText="已新建"
            unavailableBecause={underWay ? '附件还在上传' : undefined}
            onSaved={(one) => void navigate({ to: `${path}/${one.id}` })}
          >
            <Field name="organisationId" label="办理单位">
              <Select options={units} />
            </Field>
            <Field name="title" label="标题" hint="一句话说明是什么事">
              <Input maxLength={200} />
            </Field>
            <Field name="openedOn" label="日期">
              <DayInput />
            </Field>
            <Field name="intakeSource" label="来源（可不填）" hint="如窗口、12345、12315、信访">
              <Input maxLength={60} />
            </Field>
            <Field name="intakeNumber" label="来源编号（可不填）">
              <Input maxLength={60} />
            </Field>
            {edition && <SchemaFields schema={edition.content} within="content" controls={controls} />}
            {edition?.parties && <PartyFields roles={edition.parties.roles} />}
            <UploadBox
              label="附件（可不上传）"
              onUnderWay={setUnderWay}
              onUploaded={(file) => setFiles((all) => [...all, file])}
            />
            <ul className="files">
              {files.map((file) => (
                <li key={file.id}>{file.name}</li>
              ))}
            </ul>
          </RecordForm>
        </Section>
      </Page>
    )
  }
}
