import { useMutation, useQuery } from '@tanstack/react-query'
import {
  ActionBar,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
  type RecordAction,
} from '#ui/workbench/index.ts'
import {
  importKinds,
  importStates,
  showRecordImport,
  undoRecordImport,
  type ImportState,
  type RecordImportDetail,
} from '../../contract/index.ts'
import { MappingForm } from './import/mapping-form.tsx'
import { OutcomePanel } from './import/outcome-panel.tsx'
import '../risk-prevention.css'

const moving = (state: ImportState | undefined) => state === 'running' || state === 'undoing'

/** One import: its columns while it is a draft, its progress while it runs, then what came of it. */
export function ImportPage() {
  const recordImportId = usePathParameter('recordImportId')
  const query = useQuery({
    ...queryFor(showRecordImport, { params: { recordImportId } }),
    refetchInterval: (latest) => (moving(latest.state.data?.state) ? 1500 : false),
  })
  return <QueryView query={query}>{(found) => <ImportView found={found} />}</QueryView>
}

function ImportView({ found }: { found: RecordImportDetail }) {
  const undo = useMutation(mutationFor(undoRecordImport))
  const action = undoActionOf(found.state)
  return (
    <Page
      title={found.fileName}
      lead={`${found.organisationName} · ${importKinds[found.kind]} · ${found.startedByName}`}
      tags={<span>{importStates[found.state]}</span>}
      breadcrumbs={[
        { title: '执法记录', path: '/risk-prevention/records' },
        { title: '导入历史', path: '/risk-prevention/record-imports' },
      ]}
    >
      {found.state === 'draft' ? (
        <Section title="核对列">
          <MappingForm key={found.id} found={found} />
        </Section>
      ) : (
        <Section title="导入结果">
          <OutcomePanel found={found} />
        </Section>
      )}
      {action && (
        <Section>
          <ActionBar
            actions={[action]}
            onAct={(_, reason) =>
              undo.mutateAsync({ params: { recordImportId: found.id }, body: { reason: reason ?? '' } })
            }
          />
        </Section>
      )}
    </Page>
  )
}

function undoActionOf(state: ImportState): RecordAction | undefined {
  if (state === 'undoing' || state === 'undone') return undefined
  const asks = { label: '原因', required: true }
  if (state === 'draft') return { name: 'undo', title: '放弃这次导入', asks, consequence: '还没有写入任何记录。' }
  const title = state === 'running' ? '取消导入' : '撤销整个导入'
  return { name: 'undo', title, tone: 'danger', asks, consequence: '这次导入的记录和它们的统计数都会去掉，不能恢复。' }
}
