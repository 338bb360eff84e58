import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint, OutputOf } from '#base/http/contract.ts'
import { queryFor } from '../calls/queries.ts'
import { useSettled } from '../calls/use-settled.ts'
import { problemText } from '../display/problem-alert.tsx'
import { pickedText, rememberPicked } from './picked-texts.ts'

type ItemOf<E> = OutputOf<E> extends { items: readonly (infer Item)[] } ? Item : never

interface Known {
  readonly id: string
  readonly text: string
}

export interface RecordPickerProps<E extends Endpoint> {
  /** A list endpoint that takes `q`; `listOrganisations`, `listPeople` … */
  readonly endpoint: E
  readonly query?: Record<string, unknown>
  readonly idOf: (item: ItemOf<E>) => string
  readonly textOf: (item: ItemOf<E>) => string
  readonly placeholder: string
  /** What the present value is called, before anything was searched. */
  readonly known?: Known | readonly Known[] | null
  readonly multiple?: boolean
  /** For screen readers, where no `Field` names it. */
  readonly label?: string
  readonly id?: string
  readonly value?: string | string[] | null
  readonly onChange?: (value: string | string[] | null) => void
}

/** Picks one or several records by typing a part of the name or pinyin initials; the server searches. */
export function RecordPicker<E extends Endpoint>(props: RecordPickerProps<E>) {
  const { endpoint, idOf, textOf, known, multiple } = props
  const named = known ? [known].flat() : []
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const q = useSettled(words.trim())
  const input = { query: { ...props.query, ...(q ? { q } : {}) } }
  const query = useQuery({
    ...queryFor(endpoint, input as unknown as CallInput<E>),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  const items = ((query.data as { items: ItemOf<E>[] } | undefined)?.items ?? []).map((item) => ({
    value: idOf(item),
    label: textOf(item),
  }))
  const chosen = props.value ? [props.value].flat() : []
  const missing = chosen.filter((id) => !items.some((item) => item.value === id))
  const options = [
    ...missing.map((id) => ({
      value: id,
      label: named.find((one) => one.id === id)?.text ?? pickedText(id) ?? '（已选的记录）',
    })),
    ...items,
  ]

  function choose(value: string | string[] | undefined) {
    for (const id of [value ?? []].flat()) {
      const text = items.find((item) => item.value === id)?.label
      if (text) rememberPicked(id, text)
    }
    props.onChange?.(value ?? null)
  }

  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      value={props.value ?? (multiple ? [] : null)}
      onChange={choose}
      onOpenChange={setOpen}
      options={options}
      loading={query.isFetching}
      placeholder={props.placeholder}
      notFoundContent={query.error ? problemText(query.error).detail : query.isFetching ? '正在查找…' : '没有找到'}
    />
  )
}
