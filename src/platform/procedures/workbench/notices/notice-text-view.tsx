import { useMutation, useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { FollowAbove, mutationFor, queryFor, QueryView, RecordForm, Section, Timeline } from '#ui/workbench/index.ts'
import type { DefinedCases, NoticeText } from '../../contract/index.ts'
import { NoticeTextFields } from './notice-text-fields.tsx'

interface NoticeTextViewProps {
  readonly defined: DefinedCases
  readonly text: NoticeText
}

/** One message: its text with a preview, and how it was changed. */
export function NoticeTextView({ defined, text }: NoticeTextViewProps) {
  const { endpoints, procedure } = defined
  const { notice, organisationId, version } = text
  const restore = useMutation(mutationFor(endpoints.restoreNoticeText))
  return (
    <>
      <p>
        <Tag>{nameOf(text)}</Tag>
      </p>
      {text.mayEdit && !text.isStandard && !text.inheritedFrom && (
        <p>
          <FollowAbove
            what="用语"
            own={text.text}
            above={text.above}
            consequence="已经写出和发出的通知不变，本单位改过的各版仍可查看。"
            onFollow={(note) => restore.mutateAsync({ params: { notice }, body: { organisationId, version, note } })}
          />
        </p>
      )}
      <Section title={text.title}>
        <RecordForm
          key={`${version}${text.inheritedFrom ?? ''}`}
          name={`${procedure.kind}.notice-text.${organisationId}.${notice}.${version}`}
          endpoint={endpoints.changeNoticeText}
          params={{ notice }}
          initial={{ text: text.text }}
          toBody={(values) => ({ ...values, organisationId, version })}
          unavailableBecause={text.mayEdit ? undefined : '您的岗位不能修改通知用语'}
          submitText="保存为新版本"
          doneText="已保存，以后写出的通知按此发送"
        >
          <NoticeTextFields procedure={procedure} text={text} />
        </RecordForm>
      </Section>
      <Versions defined={defined} text={text} />
    </>
  )
}

function nameOf({ isStandard, inheritedFrom, version }: NoticeText): string {
  if (inheritedFrom) return `沿用 ${inheritedFrom} 的用语；改动并保存后成为本单位的`
  return isStandard ? '标准用语' : `本单位用语，第 ${version} 版；没有自己用语的下级单位也用`
}

function Versions({ defined, text: { notice, organisationId } }: NoticeTextViewProps) {
  const query = useQuery(
    queryFor(defined.endpoints.noticeTextVersions, { params: { notice }, query: { organisationId } }),
  )
  return (
    <Section title="历次修改">
      <QueryView query={query}>
        {({ items }) =>
          items.length ? (
            <Timeline
              entries={items.map((one) => ({
                id: String(one.version),
                at: one.changedAt,
                by: one.changedByName,
                text: `第 ${one.version} 版${one.isStandard ? '（改回沿用上级）' : ''}`,
                note: [one.note, one.isStandard ? '' : one.text].filter(Boolean).join('\n'),
              }))}
            />
          ) : (
            <p className="quiet">本单位没有改过。</p>
          )
        }
      </QueryView>
    </Section>
  )
}
