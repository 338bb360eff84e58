import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { DownloadButton, mutationFor, problemText, useMay } from '#ui/workbench/index.ts'
import { AttachCopy } from './attach-copy.tsx'
import { GroupOfOpinion } from './group-of-opinion.tsx'
import { downloadStampedCopy, holdReasonTexts, showContact, type Opinion } from '../../contract/index.ts'

/** The words of an opinion with everything that a clerk needs to weigh them; a contact is shown on demand and on record. */
export function OpinionText({ opinion, isRunning }: { opinion: Opinion; isRunning: boolean }) {
  const { consultationId } = opinion
  const mayManage = useMay('consultations.manage')
  const { modal } = App.useApp()
  const contact = useMutation(mutationFor(showContact))
  const params = { consultationId, opinionId: opinion.id }
  const isCollective = opinion.invitedName !== null || opinion.collectiveSize !== null
  const speaks = [
    opinion.authorName ?? opinion.invitedName,
    opinion.collectiveSize !== null && `代表 ${opinion.collectiveSize} 个成员`,
    opinion.enteredBy && `${opinion.enteredBy}登记`,
  ].filter(Boolean)

  async function reveal() {
    try {
      const { contact: words } = await contact.mutateAsync({ params })
      modal.info({ title: '联系方式', content: `${words}（查看已记入审计日志）`, okText: '知道了' })
    } catch (error) {
      const { title, detail } = problemText(error)
      modal.error({ title, content: detail, okText: '知道了' })
    }
  }
  return (
    <div className="opinion">
      <p className="pre-line">{opinion.text}</p>
      {opinion.heldBecause.length > 0 && (
        <p className="bad">待查看：{opinion.heldBecause.map((reason) => holdReasonTexts[reason]).join('；')}</p>
      )}
      <p className="quiet">
        {speaks.join('，')}
        {speaks.length > 0 && ' · '}查询码 {opinion.receiptCode}
      </p>
      <GroupOfOpinion opinion={opinion} mayDissolve={mayManage && isRunning} />
      {mayManage && (opinion.hasContact || opinion.stampedFileId || isCollective) && (
        <div className="row">
          {opinion.hasContact && (
            <Button size="small" type="link" loading={contact.isPending} onClick={() => void reveal()}>
              查看联系方式
            </Button>
          )}
          {opinion.stampedFileId && (
            <DownloadButton size="small" type="link" endpoint={downloadStampedCopy} input={{ params }}>
              盖章件
            </DownloadButton>
          )}
          {isCollective && !opinion.stampedFileId && <AttachCopy opinion={opinion} />}
        </div>
      )}
    </div>
  )
}
