import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ActionBar, mutationFor, useMay, useSession, type RecordAction } from '#ui/workbench/index.ts'
import {
  acknowledgeProgramme,
  closeProgramme,
  draftProgrammePublication,
  type Programme,
} from '../../contract/index.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { PaperMenu } from './paper-menu.tsx'

/** 印发 for the issuer, 签收 for a unit that received it, the papers, and the unit's own programme made from it. */
export function ProgrammeActions({ programme }: { programme: Programme }) {
  const [issuing, setIssuing] = useState(false)
  const acknowledge = useMutation(mutationFor(acknowledgeProgramme))
  const mayCompose = useMay('programmes.compose')
  const { posts } = useSession()
  const isIssued = programme.state === 'issued'
  const waiting = programme.addressees.find(
    (unit) => !unit.acknowledgedAt && posts.some((post) => post.organisationId === unit.organisationId),
  )
  const params = { programmeId: programme.id }
  const unresolved = programme.openQuestions > 0 || programme.addressees.length === 0
  return (
    <>
      {programme.state !== 'draft' && (
        <Link to={`/tasks?programmeId=${programme.id}`}>
          <Button>查看任务</Button>
        </Link>
      )}
      {isIssued && waiting && (
        <Button
          type="primary"
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ params, body: { organisationId: waiting.organisationId } })}
        >
          签收
        </Button>
      )}
      {isIssued && mayCompose && (
        <Link to={`/programmes/new?parent=${programme.id}`}>
          <Button>据此编制本单位方案</Button>
        </Link>
      )}
      <PaperMenu programme={programme} />
      {programme.actions.includes('import') && (
        <Link to={`/programmes/${programme.id}/import`}>
          <Button>导入以往报送</Button>
        </Link>
      )}
      {programme.actions.includes('issue') && (
        <Button
          type="primary"
          disabled={unresolved}
          title={unresolved ? '还有未确定的事项或没有受文单位' : ''}
          onClick={() => setIssuing(true)}
        >
          登记印发
        </Button>
      )}
      <LaterActions programme={programme} />
      {issuing && <IssueDialog programme={programme} onClose={() => setIssuing(false)} />}
    </>
  )
}

/** What follows the issue: the way to the public, and the end of the year. */
function LaterActions({ programme }: { programme: Programme }) {
  const navigate = useNavigate()
  const close = useMutation(mutationFor(closeProgramme))
  const publish = useMutation(mutationFor(draftProgrammePublication))
  const params = { programmeId: programme.id }
  const offered: Partial<Record<Programme['actions'][number], RecordAction>> = {
    publish: {
      name: 'publish',
      title: '送发布审核',
      consequence: '以现在的内容生成公布稿，经法制审核、保密审查和签发后才会公开；联系人不随稿公开。',
    },
    close: {
      name: 'close',
      title: '结束',
      consequence: '结束后各单位不能再报送，不能恢复。',
      asks: { label: '原因', required: true },
    },
  }
  const actions = programme.actions.flatMap((action) => offered[action] ?? [])
  if (!actions.length) return null
  return (
    <ActionBar
      actions={actions}
      onAct={async (name, reason) => {
        if (name === 'close')
          return close.mutateAsync({ params, body: { revision: programme.revision, reason: reason ?? '' } })
        const { publicationId } = await publish.mutateAsync({ params })
        return navigate({ to: `/publications/${publicationId}` })
      }}
    />
  )
}
