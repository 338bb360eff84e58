import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Field, Page, queryFor, QueryView, RecordForm, Section, usePathParameter } from '#ui/workbench/index.ts'
import { importSubmissions, showProgramme, type Programme } from '../contract/index.ts'
import { entriesOfFiles, type ImportFile } from '../domain/import/entries-of-files.ts'
import { ImportFiles } from './import/import-files.tsx'

/** 导入以往报送: what units had e-mailed before the platform, with its original day. */
export function ImportPage() {
  const programmeId = usePathParameter('programmeId')
  const programme = useQuery(queryFor(showProgramme, { params: { programmeId } }))
  return <QueryView query={programme}>{(found) => <ImportView programme={found} />}</QueryView>
}

function ImportView({ programme }: { programme: Programme }) {
  const navigate = useNavigate()
  return (
    <Page
      title="导入以往报送"
      lead="把平台建成前用电子邮件报送的材料放进来，逐份核对单位、任务和原报送日期。导入后按原日期当天 24 时前报送计算，可在任务页撤回。"
      breadcrumbs={[
        { title: '年度方案', path: '/programmes' },
        { title: programme.title, path: `/programmes/${programme.id}` },
      ]}
    >
      <Section>
        <RecordForm
          name={`programmes.import.${programme.id}`}
          endpoint={importSubmissions}
          params={{ programmeId: programme.id }}
          initial={{ entries: [] }}
          toBody={(values) => ({ entries: entriesOfFiles((values['entries'] ?? []) as ImportFile[]) })}
          submitText="导入"
          doneText="已导入"
          onSaved={() => void navigate({ to: `/tasks?programmeId=${programme.id}` })}
        >
          <Field name="entries" label="材料" hint="全部核对无误才会导入；有一份不能导入，其他也不导入">
            <ImportFiles programme={programme} />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
