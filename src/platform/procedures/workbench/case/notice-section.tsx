import { useMutation } from '@tanstack/react-query'
import { OutsideNotices } from '#platform/notifications/workbench/index.tsx'
import { mutationFor } from '#ui/workbench/index.ts'
import type { Case, DefinedCases } from '../../contract/index.ts'

/** What parties were told by SMS or mail, what did not reach them, and the way to tell them again. */
export function NoticeSection({ defined, one }: { defined: DefinedCases; one: Case }) {
  const { notices, partyList } = one
  const again = useMutation(mutationFor(defined.endpoints.tellAgain))
  return (
    <OutsideNotices
      notices={notices}
      nameOf={(id) => partyList.find((party) => party.id === id)?.name ?? '原当事人'}
      remedy="请打电话告知，并在“更正当事人”里核对手机号码或电子邮箱。"
      onAgain={
        one.rights.includes('handle')
          ? (outsideNoticeId) => again.mutateAsync({ params: { caseId: one.id, outsideNoticeId } })
          : undefined
      }
    />
  )
}
