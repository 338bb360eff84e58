import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useState } from 'react'
import { queryFor, useMay, useSettled } from '#ui/workbench/index.ts'
import { listCounterparties } from '../contract/index.ts'

/** A known firm by its id, or the name of one that is not known yet. */
export interface NamedOrKnown {
  readonly id: string | null
  readonly name: string
}

interface CounterpartyInputProps {
  readonly id?: string
  readonly value?: NamedOrKnown
  readonly onChange?: (value: NamedOrKnown) => void
}

/** Finds a firm while its name or code is typed; whoever is not found is registered by what was typed. */
export function CounterpartyInput({ id, value, onChange }: CounterpartyInputProps) {
  const [open, setOpen] = useState(false)
  const mayRead = useMay('counterparties.read')
  const q = useSettled((value?.name ?? '').trim())
  const query = useQuery({
    ...queryFor(listCounterparties, { query: { q, kind: 'organisation', pageSize: 10 } }),
    enabled: mayRead && open && q !== '' && !value?.id,
    placeholderData: keepPreviousData,
  })
  const found = q === '' ? [] : (query.data?.items ?? [])
  return (
    <>
      <AutoComplete
        {...(id ? { id } : {})}
        value={value?.name ?? ''}
        onChange={(name: string) => onChange?.({ id: null, name })}
        onSelect={(chosen: string) => {
          const firm = found.find((one) => one.id === chosen)
          if (firm) onChange?.({ id: firm.id, name: firm.name })
        }}
        onOpenChange={setOpen}
        options={found.map((one) => ({
          value: one.id,
          label: [one.name, one.code, one.address].filter(Boolean).join(' · '),
        }))}
        maxLength={120}
        allowClear
        placeholder="输入名称或统一社会信用代码查找"
      />
      <span className="quiet" role="status">
        {value?.id ? '已选定登记过的这一户' : value?.name.trim() ? '没有选列表中的，提交后按填写的名称登记为一户' : ''}
      </span>
    </>
  )
}
