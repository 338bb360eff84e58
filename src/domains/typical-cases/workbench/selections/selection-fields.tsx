import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { DayInput, Field, queryFor } from '#ui/workbench/index.ts'
import { listCaseWorks } from '../../contract/index.ts'

/** What the office decides before units nominate. */
export function SelectionFieldSet() {
  const works = useQuery(queryFor(listCaseWorks, {}))
  return (
    <>
      <Field name="title" label="名称">
        <Input maxLength={100} placeholder="如：2020 年行政指导优秀案例评选" />
      </Field>
      <Field name="year" label="年份">
        <InputNumber min={2000} max={2100} />
      </Field>
      <Field name="works" label="案例种类" hint="不选即全部">
        <Select
          mode="multiple"
          loading={works.isPending}
          options={(works.data ?? []).map(({ key, text }) => ({ value: key, label: text }))}
        />
      </Field>
      <Field name="nominateFrom" label="推荐开始">
        <DayInput />
      </Field>
      <Field name="nominateUntil" label="推荐截止">
        <DayInput />
      </Field>
      <Field name="casesPerUnit" label="每个单位最多推荐几篇">
        <InputNumber min={1} max={50} />
      </Field>
      <Rows
        name="criteria"
        title="评分标准（待确认）"
        unit="标准"
        number={{ key: 'weight', label: '权重', maximum: 100 }}
        maximum={100}
      />
      <Rows
        name="awards"
        title="等次"
        unit="等次"
        number={{ key: 'places', label: '名额', maximum: 50 }}
        maximum={20}
      />
    </>
  )
}

interface RowsProps {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly number: { readonly key: string; readonly label: string; readonly maximum: number }
  readonly maximum: number
}

/** Lines of a text and a number. */
function Rows({ name, title, unit, number, maximum }: RowsProps) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="plain-group">
          <legend>
            <strong>{title}</strong>
          </legend>
          {rows.map(({ key, name: place }) => (
            <div key={key} className="two-columns">
              <Field name={[place, 'text']} label={`${unit} ${place + 1}`}>
                <Input maxLength={maximum} />
              </Field>
              <div className="row">
                <Field name={[place, number.key]} label={number.label}>
                  <InputNumber min={1} max={number.maximum} />
                </Field>
                <Button onClick={() => remove(place)}>
                  删除{unit} {place + 1}
                </Button>
              </div>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ [number.key]: 1 })}>
            添加{unit}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
