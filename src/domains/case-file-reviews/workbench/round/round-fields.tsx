import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, queryFor, useSession } from '#ui/workbench/index.ts'
import { listReviewedWorks, roundKinds } from '../../contract/index.ts'
import { optionsOf } from '../options-of.ts'

/** What a person decides before anything is drawn. */
export function RoundFieldSet({ range }: { range: { id: string; text: string } | null }) {
  const works = useQuery(queryFor(listReviewedWorks, {}))
  const post = useSession().posts[0]
  return (
    <>
      <Field name="title" label="名称">
        <Input maxLength={100} placeholder="如：2020 年下半年行政调解案卷评查" />
      </Field>
      <Field name="kind" label="方式" hint="抽查用简短的评查表，结果为合格、不合格">
        <Radio.Group options={optionsOf(roundKinds)} optionType="button" />
      </Field>
      <Field name="rangeId" label="评查谁的案卷" hint="该单位和下级单位已封卷的案卷">
        <OrganisationPicker within={post?.organisationId} placeholder="不选即本单位和下级单位" known={range} />
      </Field>
      <Field name="works" label="案卷种类">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={works.isPending}
          options={(works.data ?? []).map(({ key, text }) => ({ value: key, label: text }))}
        />
      </Field>
      <Field name="fromOn" label="封卷日期从">
        <DayInput />
      </Field>
      <Field name="untilOn" label="到">
        <DayInput />
      </Field>
      <Sample />
      <Field name="reviewersPerFile" label="每份案卷几人评查" hint="各自打分，互相看不到；人数没有文件规定，待确认">
        <InputNumber min={1} max={3} />
      </Field>
      <Field name="tolerance" label="允许的分差" hint="超过就请第三人评查或由组织者认定；没有文件规定，待确认">
        <InputNumber min={0} max={100} />
      </Field>
    </>
  )
}

function Sample() {
  const by = Form.useWatch<string | undefined>(['sample', 'by'], Form.useFormInstance())
  return (
    <>
      <Field name={['sample', 'by']} label="抽取多少">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'count', label: '按份数' },
            { value: 'share', label: '按比例' },
          ]}
        />
      </Field>
      {by === 'share' ? (
        <Field name={['sample', 'percent']} label="比例（%）">
          <InputNumber min={1} max={100} />
        </Field>
      ) : (
        <Field name={['sample', 'count']} label="份数" hint="不足时全部抽取">
          <InputNumber min={1} max={1000} />
        </Field>
      )}
    </>
  )
}
