import { Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { AdoptedBeside } from './adopted-beside.tsx'

const at = (...path: string[]) => ['content', ...path]

/** The act itself, where, when and in which trade, and what a firm should know. */
export function WhatFields() {
  return (
    <fieldset className="risk-group">
      <legend>违法风险点</legend>
      <Field name={at('name')} label="名称" hint="一般人看得懂的说法，例如“在禁停路段停车”">
        <Input maxLength={100} />
      </Field>
      <Field name={at('behaviour')} label="行为表现形式">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <AdoptedBeside title="行为表现" />
      <AdoptedBeside title="地点和时间" />
      <div className="risk-fields">
        <Field name={at('item')} label="执法事项">
          <Input maxLength={100} />
        </Field>
        <Field name={at('place')} label="地点" hint="写到路段或片区，不写门牌">
          <Input maxLength={100} />
        </Field>
        <Field name={at('timePattern')} label="时间">
          <Input maxLength={100} placeholder="例如 工作日晚间" />
        </Field>
        <Field name={at('trade', 'code')} label="行业代码" hint="GB/T 4754">
          <Input maxLength={5} />
        </Field>
        <Field name={at('trade', 'name')} label="行业名称">
          <Input maxLength={60} />
        </Field>
        <Field name={at('trade', 'edition')} label="标准版本">
          <Select
            options={[
              { value: '2017', label: '2017 版' },
              { value: '2011', label: '2011 版' },
            ]}
          />
        </Field>
      </div>
      <Field name={at('consequence')} label="危害后果">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <Field name={at('liability')} label="法律责任">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <Field name={at('advice')} label="怎么避免" hint="公开给经营者看，说具体做法">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Field>
      <AdoptedBeside title="责任单位" />
      <div className="risk-fields">
        <Field name={at('responsibleUnit')} label="责任单位">
          <Input maxLength={100} />
        </Field>
        <Field name={at('contact')} label="问谁" hint="科室和公开电话，不写个人姓名">
          <Input maxLength={200} />
        </Field>
      </div>
    </fieldset>
  )
}
