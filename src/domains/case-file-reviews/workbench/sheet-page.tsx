import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { DateText, Field, Page, queryFor, QueryView, RecordForm, Section, useSession } from '#ui/workbench/index.ts'
import {
  changeSheet,
  listSheets,
  roundKinds,
  totalPoints,
  type RoundKind,
  type SheetVersion,
} from '../contract/index.ts'
import { optionsOf } from './options-of.ts'
import { sheetName } from './sheet-name.ts'
import './case-file-reviews.css'

/** 评查表 of the person's unit, in versions; rounds that were drawn keep theirs. */
export function SheetPage() {
  const [kind, setKind] = useState<RoundKind>('review')
  const post = useSession().posts[0]
  const organisationId = post?.organisationId ?? ''
  const found = useQuery(queryFor(listSheets, { params: { kind }, query: { organisationId } }))
  return (
    <Page title="评查表" lead={`${post?.organisationName ?? ''}用的评查表。修改只影响以后抽取的评查。`}>
      <Radio.Group
        aria-label="哪一种评查表"
        optionType="button"
        options={optionsOf(roundKinds)}
        value={kind}
        onChange={({ target }) => setKind(target.value as RoundKind)}
      />
      <QueryView query={found}>
        {({ items }) => (
          <>
            <Section title="现在用的评查表">
              {items[0]!.inheritedFrom && (
                <Alert
                  type="info"
                  showIcon
                  className="problem"
                  title={`沿用 ${items[0]!.inheritedFrom} 的评查表`}
                  description="上级修改后自动跟着改。在下面改动并保存，就成为本单位自己的第 1 版，此后不再跟着上级改。"
                />
              )}
              <SheetForm
                key={`${kind}${sheetName(items[0]!)}`}
                kind={kind}
                organisationId={organisationId}
                sheet={items[0]!}
              />
            </Section>
            <Section title="版本">
              <ul className="lines">
                {items.map((one) => (
                  <li key={one.version}>
                    {sheetName(one)}，{totalPoints(one.content.sections)} 分，
                    {one.source}
                    {one.isConfirmed ? '' : '（待确认）'}
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

function SheetForm(props: { kind: RoundKind; organisationId: string; sheet: SheetVersion }) {
  const { kind, organisationId, sheet } = props
  const own = sheet.inheritedFrom ? 0 : sheet.version
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
        <Sections />
        <Bands />
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

function Sections() {
  return (
    <Form.List name={['content', 'sections']}>
      {(sections, { add, remove }) => (
        <>
          {sections.map(({ key, name }) => (
            <fieldset key={key} className="plain-group">
              <Field name={[name, 'title']} label={`第 ${name + 1} 部分`}>
                <Input maxLength={40} />
              </Field>
              <Items section={name} />
              <Button onClick={() => remove(name)}>删除第 {name + 1} 部分</Button>
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} block onClick={() => add({ title: '', items: [{ points: 5 }] })}>
            添加部分
          </Button>
        </>
      )}
    </Form.List>
  )
}

function Items({ section }: { section: number }) {
  return (
    <Form.List name={[section, 'items']}>
      {(items, { add, remove }) => (
        <>
          {items.map(({ key, name }) => (
            <div key={key} className="review-item">
              <Field name={[name, 'text']} label={`项目 ${section + 1}.${name + 1}`}>
                <Input.TextArea autoSize maxLength={200} />
              </Field>
              <Field name={[name, 'points']} label="分值">
                <InputNumber min={1} max={100} />
              </Field>
              <Field name={[name, 'isVital']} label="基本项" valuePropName="checked">
                <Checkbox>得 0 分则整卷 0 分</Checkbox>
              </Field>
              <Button onClick={() => remove(name)}>
                删除项目 {section + 1}.{name + 1}
              </Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ points: 5 })}>
            添加项目
          </Button>
        </>
      )}
    </Form.List>
  )
}

function Bands() {
  return (
    <Form.List name={['content', 'bands']}>
      {(bands, { add, remove }) => (
        <fieldset className="plain-group">
          <legend>档次</legend>
          {bands.map(({ key, name }) => (
            <div key={key} className="review-item">
              <Field name={[name, 'text']} label={`档次 ${name + 1}`}>
                <Input maxLength={20} />
              </Field>
              <Field name={[name, 'from']} label="从多少分起">
                <InputNumber min={0} max={3600} />
              </Field>
              <Button onClick={() => remove(name)}>删除档次 {name + 1}</Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ from: 0 })}>
            添加档次
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
