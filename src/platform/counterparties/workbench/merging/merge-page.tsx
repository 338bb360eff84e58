import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { Field, Page, queryFor, QueryView, RecordForm, Section, usePathParameter } from '#ui/workbench/index.ts'
import {
  counterpartyKinds,
  duplicateReasons,
  mergeCounterparties,
  previewMerge,
  type Counterparty,
  type MergePreview,
} from '../../contract/index.ts'
import './merge-page.css'

/** 核对后合并: both side by side and what will move, before anything happens. */
export function MergePage() {
  const counterpartyId = usePathParameter('counterpartyId')
  const mergedId = usePathParameter('mergedId')
  const preview = useQuery(queryFor(previewMerge, { params: { counterpartyId }, query: { mergedId } }))
  return <QueryView query={preview}>{(found) => <PreviewView preview={found} />}</QueryView>
}

function PreviewView({ preview }: { preview: MergePreview }) {
  const { kept, merged, because, reasons } = preview
  const navigate = useNavigate()
  return (
    <Page
      title="核对后合并"
      lead={reasons.map((reason) => duplicateReasons[reason]).join('、')}
      breadcrumbs={[
        { title: '企业与个人', path: '/counterparties' },
        { title: '可能重复', path: '/counterparties/duplicates' },
      ]}
      actions={<Link to={`/counterparties/${merged.id}/merge/${kept.id}`}>换过来：保留“{merged.name}”</Link>}
    >
      <Section>
        <Comparison kept={kept} merged={merged} />
      </Section>
      <Section title="合并以后">
        <p>{consequenceOf(preview)}</p>
        {because ? (
          <Alert type="warning" showIcon role="alert" title={`不能合并：${because}`} />
        ) : (
          <RecordForm
            name={`counterparties.merge.${kept.id}.${merged.id}`}
            endpoint={mergeCounterparties}
            params={{ counterpartyId: kept.id }}
            toBody={(values) => ({
              ...values,
              mergedId: merged.id,
              revision: kept.revision,
              mergedRevision: merged.revision,
            })}
            submitText="合并"
            doneText="已合并；合并错了可以在这户的页面撤销"
            onSaved={({ id }) => void navigate({ to: `/counterparties/${id}` })}
          >
            <Field name="reason" label="为什么是同一户">
              <Input maxLength={200} placeholder="例如 核对营业执照，是同一户" />
            </Field>
          </RecordForm>
        )}
      </Section>
    </Page>
  )
}

const linesOf = ({ name, kind, code, tradeCode, address, units }: Counterparty) =>
  [
    ['名称', name],
    ['类别', counterpartyKinds[kind]],
    ['证件号码', code ?? '没有登记'],
    ['行业', tradeCode ?? '没有登记'],
    ['地址', address ?? '没有登记'],
    ['打交道的单位数', String(units)],
  ] as const

function Comparison({ kept, merged }: { kept: Counterparty; merged: Counterparty }) {
  const others = new Map(linesOf(merged))
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col" className="quiet">
            对照
          </th>
          <th scope="col">保留这一户</th>
          <th scope="col">并入保留的一户</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(kept).map(([label, text]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{text}</td>
            <td>{others.get(label)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function consequenceOf({ kept, merged, contacts, dealings }: MergePreview): string {
  const told = dealings.filter(({ total }) => total > 0).map(({ title, total }) => `${title} ${total} 条`)
  const moved = [contacts ? `联系人 ${contacts} 个` : '', ...told].filter(Boolean).join('、')
  return `“${merged.name}”${moved && `的${moved}`}以后在“${kept.name}”的页面查看；记录本身一个字不改，随时可以撤销合并。`
}
