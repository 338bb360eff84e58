import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { DownloadButton, mutationFor, problemText, useMay } from '#ui/workbench/index.ts'
import { downloadCircular, downloadReport, exportMatrix, gradeProgramme, type Matrix } from '../../contract/index.ts'

/** 初评, the workbook, and the two papers that are written from the same grades. */
export function MatrixActions({ matrix }: { matrix: Matrix }) {
  const { message, modal } = App.useApp()
  const grade = useMutation(mutationFor(gradeProgramme))
  const { programmeId, hasRules, mayOversee, asOf } = matrix
  const mayGrade = useMay('assessment.grade') && mayOversee && hasRules
  const params = { programmeId }

  async function gradeNow() {
    try {
      const { units, graded, changed, frozen, warnings } = await grade.mutateAsync({ params, body: {} })
      const rest = frozen ? `；${frozen} 个单位已反馈，保持不变` : ''
      void message.success(`${units} 个单位 ${graded} 项，${changed} 项有变化${rest}`)
      if (warnings.length)
        modal.info({
          title: `有 ${warnings.length} 处请核对`,
          content: warnings.slice(0, 20).map((warning) => <p key={warning}>{warning}</p>),
          okText: '知道了',
        })
    } catch (error) {
      const { title, detail } = problemText(error)
      modal.error({ title, content: detail, okText: '知道了' })
    }
  }

  return (
    <>
      {mayGrade && (
        <Button type="primary" loading={grade.isPending} onClick={() => void gradeNow()}>
          按细则初评
        </Button>
      )}
      <DownloadButton endpoint={exportMatrix} input={{ params, query: { asOf: asOf ?? undefined } }}>
        导出表格
      </DownloadButton>
      {mayOversee && hasRules && (
        <>
          <DownloadButton endpoint={downloadCircular} input={{ params: { ...params, format: 'docx' } }}>
            通报（Word）
          </DownloadButton>
          <DownloadButton endpoint={downloadCircular} input={{ params: { ...params, format: 'pdf' } }}>
            通报（PDF）
          </DownloadButton>
          <DownloadButton endpoint={downloadReport} input={{ params: { ...params, format: 'docx' } }}>
            落实情况报告
          </DownloadButton>
        </>
      )}
    </>
  )
}
