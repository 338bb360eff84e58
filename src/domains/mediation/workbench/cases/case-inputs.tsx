import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { queryFor, usePathParameter } from '#ui/workbench/index.ts'
import { dutyText, showCaseFile, sides, type CaseFile } from '../../contract/index.ts'

interface ChoiceProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string | null) => void
}

interface Choice {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

/** A choice among what belongs to the case of this page. */
function CaseChoice({
  choicesOf,
  empty,
  ...control
}: ChoiceProps & { choicesOf: (file: CaseFile) => Choice[]; empty: string }) {
  const caseId = usePathParameter('caseId')
  const { data, isPending } = useQuery(queryFor(showCaseFile, { params: { caseId } }))
  return (
    <Select<string>
      {...control}
      allowClear
      loading={isPending}
      options={data ? choicesOf(data) : []}
      onChange={(value) => control.onChange?.(value ?? null)}
      notFoundContent={empty}
    />
  )
}

/** The roster, who fits best first; who has to step aside is shown with the reason. */
export const MediatorInput = (control: ChoiceProps) => (
  <CaseChoice
    {...control}
    empty="本单位名单上还没有调解人员"
    choicesOf={({ mediators }) =>
      mediators.map(({ id, name, eligible, reasons }) => ({
        value: id,
        label: `${name}（${reasons.join('；')}）`,
        disabled: !eligible,
      }))
    }
  />
)

export const RoomInput = (control: ChoiceProps) => (
  <CaseChoice
    {...control}
    empty="本单位还没有登记调解室"
    choicesOf={({ rooms }) => rooms.map(({ id, name, place }) => ({ value: id, label: `${name}（${place}）` }))}
  />
)

export const PartyInput = (control: ChoiceProps) => (
  <CaseChoice
    {...control}
    empty="没有还要签的当事人"
    choicesOf={({ parties }) =>
      parties
        .filter(({ mustSign, signedOn }) => mustSign && !signedOn)
        .map(({ partyId, side, name }) => ({ value: partyId, label: `${sides[side]} ${name}` }))
    }
  />
)

export const DutyInput = (control: ChoiceProps) => (
  <CaseChoice
    {...control}
    empty="没有还要履行的"
    choicesOf={({ agreement }) =>
      (agreement?.duties ?? [])
        .filter(({ isDone }) => !isDone)
        .map((duty) => ({ value: duty.id, label: dutyText(duty) }))
    }
  />
)
