import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { queryFor } from '#ui/workbench/index.ts'
import { listProgrammes } from '#domains/programmes/contract/index.ts'

type Address = Record<string, string | undefined>

/** What stands in the page's address, and how to change a part of it. */
export function useAddress(): [Address, (part: Address) => void] {
  const search = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  return [search, (part) => void navigate({ to: '.', search: { ...search, ...part } as never, replace: true })]
}

/** The programme of the address, else the newest that was issued; undefined while nothing is known. */
export function useChosenProgramme() {
  const [{ programmeId }, change] = useAddress()
  const programmes = useQuery(queryFor(listProgrammes, { query: { pageSize: 200 } }))
  const issued = programmes.data?.items.filter(({ state }) => state === 'issued' || state === 'closed')
  return {
    programmes,
    issued,
    chosen: programmeId ?? issued?.[0]?.id,
    choose: (id: string) => change({ programmeId: id }),
  }
}

export function ProgrammeChoice({ choice }: { choice: ReturnType<typeof useChosenProgramme> }) {
  const options = choice.issued?.map(({ id, year, title, docNumber }) => ({
    value: id,
    label: `${year} 年　${title}${docNumber ? `（${docNumber}）` : ''}`,
  }))
  return (
    <Select
      className="programme-choice"
      aria-label="年度方案"
      placeholder="选择年度方案"
      loading={choice.programmes.isLoading}
      value={choice.chosen ?? null}
      options={options ?? []}
      onChange={(id: string | null) => id && choice.choose(id)}
    />
  )
}
