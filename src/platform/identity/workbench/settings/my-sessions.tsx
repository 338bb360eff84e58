import { useMutation, useQuery } from '@tanstack/react-query'
import { mutationFor, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { endMySession, listMySessions } from '../../contract/index.ts'
import { SessionLines } from './session-lines.tsx'

/** 我的登录: ends one that the person does not know. */
export function MySessions() {
  const query = useQuery(queryFor(listMySessions, {}))
  const end = useMutation(mutationFor(endMySession))
  return (
    <Section title="我的登录">
      <p className="quiet">有不认识的登录时，先结束它，再修改密码。</p>
      <QueryView query={query}>
        {({ items }) => (
          <SessionLines sessions={items} end={(sessionId) => end.mutateAsync({ params: { sessionId } })} />
        )}
      </QueryView>
    </Section>
  )
}
