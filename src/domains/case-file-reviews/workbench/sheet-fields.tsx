import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import './case-file-reviews.css'

/** What a file is looked at for, with its points, and what the sum is called. */
export function SheetFields() {
  return (
    <>
      <Sections />
      <Bands />
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
