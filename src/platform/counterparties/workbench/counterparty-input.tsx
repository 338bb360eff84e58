import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete, Form } from 'antd'
import { useState } from 'react'
import { queryFor, useMay, useSettled } from '#ui/workbench/index.ts'
import { listCounterparties } from '../contract/index.ts'

interface CounterpartyInputProps {
  /** Name of the form's field for the id of a known one; this control itself holds the name. */
  readonly idName: string
  readonly id?: string
  readonly value?: string
  readonly onChange?: (name: string) => void
}

/** Inside a form: finds a firm while its name or number is typed; whoever is not chosen is registered by what was typed. */
export function CounterpartyInput({ idName, id, value = '', onChange }: CounterpartyInputProps) {
  const form = Form.useFormInstance()
  const known = Form.useWatch<string | null>(idName, { form, preserve: true })
  const [open, setOpen] = useState(false)
  const mayRead = useMay('counterparties.read')
  const q = useSettled(value.trim())
  const query = useQuery({
    ...queryFor(listCounterparties, { query: { q, kind: 'organisation', pageSize: 10 } }),
    enabled: mayRead && open && q !== '' && !known,
    placeholderData: keepPreviousData,
  })
  const found = q === '' ? [] : (query.data?.items ?? [])

  function name(text: string) {
    const chosen = found.find((one) => one.id === text)
    form.setFieldValue(idName, chosen?.id ?? null)
    onChange?.(chosen?.name ?? text)
  }

  return (
    <>
      <Form.Item name={idName} hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <AutoComplete
        {...(id ? { id } : {})}
        value={value}
        onChange={name}
        onOpenChange={setOpen}
        options={found.map((one) => ({
          value: one.id,
          label: [one.name, one.code, one.address].filter(Boolean).join(' · '),
        }))}
        allowClear
        placeholder="输入名称或统一社会信用代码查找"
      />
      <span className="quiet" role="status">
        {/* Always a line: what appeared while typing would push the next fields away. */}
        {hint(value.trim(), Boolean(known))}
      </span>
    </>
  )
}

function hint(name: string, isKnown: boolean): string {
  if (isKnown) return '已选定登记过的这一户'
  return name ? '没有从列表选，提交后按所写名称登记' : '登记过的从列表选，没有的写全称'
}
