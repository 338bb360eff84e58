import { useMutation, useQuery } from '@tanstack/react-query'
import { ConfirmButton, mutationFor, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { endAccountSessions, listAccountSessions } from '../../contract/index.ts'
import { SessionLines } from '../settings/session-lines.tsx'

/** 登录: where this account is signed in now. */
export function AccountSessions({ personId, name }: { personId: string; name: string }) {
  const query = useQuery(queryFor(listAccountSessions, { params: { personId } }))
  const end = useMutation(mutationFor(endAccountSessions))
  const count = query.data?.items.length ?? 0
  return (
    <Section
      title="当前登录"
      actions={
        count > 0 && (
          <ConfirmButton
            danger
            question={`结束${name}的全部登录？`}
            consequence="正在填写的内容仍在其浏览器中，重新登录后可以继续。"
            doText="结束全部登录"
            doneText="已结束全部登录"
            onConfirm={() => end.mutateAsync({ params: { personId } })}
          >
            结束全部登录
          </ConfirmButton>
        )
      }
    >
      <QueryView query={query}>{({ items }) => <SessionLines sessions={items} />}</QueryView>
    </Section>
  )
}
