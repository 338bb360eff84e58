import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import {
  DateText,
  Field,
  FollowAbove,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import {
  changeSheet,
  followSheetAbove,
  listSheets,
  roundKinds,
  totalPoints,
  type RoundKind,
  type SheetVersion,
} from '../contract/index.ts'
import { sheetWords } from '../domain/index.ts'
import { optionsOf } from './options-of.ts'
import { SheetFields } from './sheet-fields.tsx'
import { sheetName } from './sheet-name.ts'

/** 评查表 of one of the person's units, in versions; rounds that were drawn keep theirs. */
export function SheetPage() {
  const [kind, setKind] = useState<RoundKind>('review')
  const units = useOwnUnits()
  const [organisationId, setUnit] = useState(units[0]?.value ?? '')
  const follow = useMutation(mutationFor(followSheetAbove))
  const found = useQuery(queryFor(listSheets, { params: { kind }, query: { organisationId } }))
  return (
    <Page
      title="评查表"
      lead={`${units.find(({ value }) => value === organisationId)?.label ?? ''}用的评查表。修改只影响以后抽取的评查。`}
    >
      <div className="row">
        {units.length > 1 && <Select aria-label="单位" value={organisationId} options={units} onChange={setUnit} />}
        <Radio.Group
          aria-label="哪一种评查表"
          optionType="button"
          options={optionsOf(roundKinds)}
          value={kind}
          onChange={({ target }) => setKind(target.value as RoundKind)}
        />
      </div>
      <QueryView query={found}>
        {({ items, ownVersion, above }) => (
          <>
            <Section
              title="现在用的评查表"
              actions={
                isOwn(items[0]!) && (
                  <FollowAbove
                    what="评查表"
                    own={sheetWords(items[0]!.content)}
                    above={{ unit: above.inheritedFrom, text: sheetWords(above.content) }}
                    consequence="已经抽取的评查仍用原来的，本单位的各版都保留。"
                    onFollow={(note) =>
                      follow.mutateAsync({ params: { kind }, body: { organisationId, version: ownVersion, note } })
                    }
                  />
                )
              }
            >
              {items[0]!.inheritedFrom && (
                <Alert
                  type="info"
                  showIcon
                  className="problem"
                  title={`沿用 ${items[0]!.inheritedFrom} 的评查表`}
                  description="上级修改后自动跟着改。在下面改动并保存，就成为本单位自己的评查表，此后不再跟着上级改；以后可以改回沿用上级。"
                />
              )}
              <SheetForm
                key={`${organisationId}${kind}${ownVersion}${sheetName(items[0]!)}`}
                kind={kind}
                organisationId={organisationId}
                sheet={items[0]!}
                ownVersion={ownVersion}
              />
            </Section>
            <Section title="版本">
              <ul className="lines">
                {items.map((one) => (
                  <li key={`${one.version}${one.inheritedFrom ?? ''}`}>
                    {one.followsAbove
                      ? `第 ${one.version} 版：改回沿用上级`
                      : `${sheetName(one)}，${totalPoints(one.content.sections)} 分`}
                    {one.source && `，${one.source}`}
                    {one.isConfirmed || one.followsAbove ? '' : '（待确认）'}
                    {one.changedByName && (
                      <>
                        ，{one.changedByName} <DateText value={one.changedAt!.slice(0, 10)} />
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </QueryView>
    </Page>
  )
}

const isOwn = ({ version, inheritedFrom }: SheetVersion) => version > 0 && inheritedFrom === null

interface SheetFormProps {
  readonly kind: RoundKind
  readonly organisationId: string
  readonly sheet: SheetVersion
  readonly ownVersion: number
}

function SheetForm({ kind, organisationId, sheet, ownVersion: own }: SheetFormProps) {
  return (
    <>
      {!sheet.isConfirmed && <Alert type="info" showIcon className="problem" title={`待确认：${sheet.source}`} />}
      <RecordForm
        name={`case-file-reviews.sheet.${organisationId}.${kind}.${own}.${sheet.inheritedFrom ? sheet.version : ''}`}
        endpoint={changeSheet}
        params={{ kind }}
        initial={{ content: sheet.content, source: sheet.version ? sheet.source : '', isConfirmed: sheet.isConfirmed }}
        toBody={(values) => ({ ...values, organisationId, version: own })}
        submitText={sheet.inheritedFrom ? '复制为本单位的评查表' : '保存为新版本'}
        doneText="已保存为新版本"
      >
        <SheetFields />
        <Field name="source" label="依据" hint="评查标准的名称和文号，或者由谁决定">
          <Input maxLength={200} />
        </Field>
        <Field name="isConfirmed" label="已经确认" valuePropName="checked">
          <Checkbox>有正式的评查标准或者决定</Checkbox>
        </Field>
      </RecordForm>
    </>
  )
}
