import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import {
  ActionBar,
  momentText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  changeExemptionItem,
  confirmExemptionBasis,
  consequenceTexts,
  exemptionKinds,
  exemptionLevels,
  removeExemptionItem,
  showExemptionItem,
  type ExemptionItem,
} from '../contract/index.ts'
import { basisText, correctionText } from '../domain/index.ts'
import { BasisTag } from './basis-tag.tsx'
import { ExemptionFieldSet } from './exemption-fields.tsx'

/** One item: what it says, whether its basis was checked, and its change. */
export function ExemptionPage() {
  const exemptionItemId = usePathParameter('exemptionItemId')
  const query = useQuery(queryFor(showExemptionItem, { params: { exemptionItemId } }))
  return <QueryView query={query}>{(item) => <ItemView item={item} />}</QueryView>
}

function ItemView({ item }: { item: ExemptionItem }) {
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={item.name}
      lead={item.isPublished ? '与公布的清单一致。' : '还没有公布，或公布后有改动；改动要随清单新版本公布。'}
      tags={<BasisTag item={item} />}
      breadcrumbs={[{ title: '免罚清单', path: '/exemptions' }]}
      actions={item.mayEdit && !editing && <Button onClick={() => setEditing(true)}>修改</Button>}
    >
      <ItemActions item={item} />
      <Section>
        {editing ? (
          <RecordForm
            name={`exemptions.${item.id}`}
            endpoint={changeExemptionItem}
            params={{ exemptionItemId: item.id }}
            initial={{ content: contentOf(item) }}
            toBody={(values) => ({ ...values, revision: item.revision })}
            onSaved={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          >
            <p className="quiet">改动法规、条款或原文后，依据要重新核对。</p>
            <ExemptionFieldSet />
          </RecordForm>
        ) : (
          <dl className="facts">
            {factsOf(item).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
    </Page>
  )
}

function ItemActions({ item }: { item: ExemptionItem }) {
  const navigate = useNavigate()
  const confirm = useMutation(mutationFor(confirmExemptionBasis))
  const remove = useMutation(mutationFor(removeExemptionItem))
  const params = { exemptionItemId: item.id }
  const { revision } = item

  async function act(name: string, words = '') {
    if (name === 'confirm') return confirm.mutateAsync({ params, body: { revision, source: words } })
    await remove.mutateAsync({ params, body: { revision, reason: words } })
    return navigate({ to: '/exemptions' })
  }

  return (
    <ActionBar
      actions={[
        ...(item.mayConfirm && !item.basisConfirmed
          ? [
              {
                name: 'confirm',
                title: '确认依据',
                tone: 'primary' as const,
                consequence: `请对照公布的原文核对${basisText(item)}，核对无误再确认；您的姓名记录在案。`,
                asks: { label: '原文在哪里（网址或文件）', required: true },
              },
            ]
          : []),
        ...(item.mayEdit
          ? [
              {
                name: 'remove',
                title: '移除',
                tone: 'danger' as const,
                consequence: '不再列入以后的清单；已公布的版本不变，直到公布新版本。不能恢复。',
                asks: { label: '原因', required: true },
              },
            ]
          : []),
      ]}
      onAct={act}
    />
  )
}

function contentOf(item: ExemptionItem) {
  const { name, kind, condition, correctionDays, levels, law, article, quote, validFrom, validTo } = item
  return { name, item: item.item, kind, condition, correctionDays, levels, law, article, quote, validFrom, validTo }
}

function factsOf(item: ExemptionItem): [string, string][] {
  const { basisConfirmed: confirmed } = item
  return [
    ['处罚事项', item.item || '同违法行为'],
    ['类型', `${exemptionKinds[item.kind]}，${consequenceTexts[item.kind]}`],
    ['免罚条件', item.condition],
    ['改正期限', correctionText(item.correctionDays)],
    ['适用层级', item.levels.map((level) => exemptionLevels[level]).join('、')],
    ['依据', basisText(item)],
    ['原文', item.quote || '没有摘录'],
    [
      '依据核对',
      confirmed
        ? `${confirmed.byName}于 ${momentText(confirmed.at)} 对照原文确认：${confirmed.source}`
        : '待确认：请编写人以外的审核人对照原文确认',
    ],
    ['有效期', `${item.validFrom} 起${item.validTo ? `，至 ${item.validTo}` : ''}`],
    ['制定单位', item.organisationName],
    ['编写人', item.writtenByName],
  ]
}
