import { useMutation } from '@tanstack/react-query'
import { Button, Modal, QRCode, Typography } from 'antd'
import { ConfirmButton, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { makeLink } from '../../contract/index.ts'

interface QuestionnaireLinkProps {
  readonly params: { readonly surveyId: string; readonly respondentId: string }
  readonly hasLink: boolean
}

/** The anonymous questionnaire for somebody who would rather fill it in: shown once, used once. */
export function QuestionnaireLink({ params, hasLink }: QuestionnaireLinkProps) {
  const make = useMutation(mutationFor(makeLink))
  const address = make.data && new URL(make.data.path, window.location.origin).href
  return (
    <>
      {hasLink ? (
        <ConfirmButton
          question="重新生成问卷链接？"
          consequence="以前发出的链接立即失效。"
          doText="重新生成"
          onConfirm={() => make.mutateAsync({ params })}
        >
          重新生成问卷链接
        </ConfirmButton>
      ) : (
        <Button loading={make.isPending} onClick={() => make.mutate({ params })}>
          生成问卷链接
        </Button>
      )}
      {!hasLink && <ProblemAlert problem={make.error} />}
      {address && (
        <Modal open title="匿名问卷" footer={null} onCancel={() => make.reset()}>
          <p>请让对方扫码，或把链接发给对方。只在这里显示一次，只能提交一次；提交后查不到是谁答的。</p>
          <div className="stack" style={{ alignItems: 'center' }}>
            <div aria-hidden="true">
              <QRCode type="svg" value={address} size={200} />
            </div>
            <Typography.Text copyable={{ text: address, tooltips: ['复制链接', '已复制'] }} className="hash">
              {address}
            </Typography.Text>
          </div>
        </Modal>
      )}
    </>
  )
}
